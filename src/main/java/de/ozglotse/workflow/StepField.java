package de.ozglotse.workflow;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One question of a step's form.
 *
 * @param id name of the answer
 * @param label the question as people read it, in German
 * @param hint a short help text, empty if there is none
 * @param defaultValue what the field shows at first, as text in the field's input format; empty if nothing
 * @param required whether an answer must be given
 * @param min smallest number, or null
 * @param max largest number, or for a date its last day, counted from the day of the answer; or null
 * @param minLength fewest characters, or null
 * @param maxLength most characters, or null
 * @param requiredWhen when an answer must be given although the field is not always required, or null
 * @param options the choices, in order; empty unless the type is {@link FieldType#CHOICE}
 * @param forEach name of the {@link FormSource} for whose items the field is repeated, or null
 * @param optionsFrom name of the {@link FormSource} whose items are the choices, or null
 * @param block the item that a repeated field is about, or null
 */
public record StepField(
        String id,
        String label,
        FieldType type,
        String hint,
        String defaultValue,
        boolean required,
        Long min,
        Long max,
        Integer minLength,
        Integer maxLength,
        List<Option> options,
        FieldCondition requiredWhen,
        String forEach,
        String optionsFrom,
        FormSource.Item block) {

    /** A field as most models write it: not repeated, its choices in the model. */
    public StepField(
            String id,
            String label,
            FieldType type,
            String hint,
            String defaultValue,
            boolean required,
            Long min,
            Long max,
            Integer minLength,
            Integer maxLength,
            List<Option> options,
            FieldCondition requiredWhen) {
        this(
                id,
                label,
                type,
                hint,
                defaultValue,
                required,
                min,
                max,
                minLength,
                maxLength,
                options,
                requiredWhen,
                null,
                null,
                null);
    }

    /** A field that is always required or never. */
    public StepField(
            String id,
            String label,
            FieldType type,
            String hint,
            String defaultValue,
            boolean required,
            Long min,
            Long max,
            Integer minLength,
            Integer maxLength,
            List<Option> options) {
        this(id, label, type, hint, defaultValue, required, min, max, minLength, maxLength, options, null);
    }

    /**
     * A field of a form that no model describes.
     *
     * @param maxLength most characters, or null
     * @param options the choices; empty if the type offers none
     */
    public static StepField of(
            String id,
            FieldType type,
            boolean required,
            Integer maxLength,
            List<Option> options,
            String label,
            String hint) {
        return new StepField(id, label, type, hint, "", required, null, null, null, maxLength, options);
    }

    public StepField {
        options = List.copyOf(options);
    }

    public StepField withId(String otherId) {
        return with(otherId, defaultValue, options, requiredWhen, forEach, block);
    }

    public StepField withOptions(List<Option> otherOptions) {
        return with(id, defaultValue, otherOptions, requiredWhen, forEach, block);
    }

    /**
     * @param group ids of the fields that are repeated together
     * @return this field for one of the items
     */
    public StepField about(FormSource.Item item, Set<String> group) {
        return with(
                FormSource.fieldId(id, item.key()),
                item.values().getOrDefault(id, defaultValue),
                options,
                conditionFor(item, group),
                null,
                item);
    }

    private StepField with(
            String otherId,
            String otherDefault,
            List<Option> otherOptions,
            FieldCondition otherCondition,
            String otherSource,
            FormSource.Item otherBlock) {
        return new StepField(
                otherId,
                label,
                type,
                hint,
                otherDefault,
                required,
                min,
                max,
                minLength,
                maxLength,
                otherOptions,
                otherCondition,
                otherSource,
                optionsFrom,
                otherBlock);
    }

    private FieldCondition conditionFor(FormSource.Item item, Set<String> group) {
        return requiredWhen == null || !group.contains(requiredWhen.field())
                ? requiredWhen
                : new FieldCondition(
                        FormSource.fieldId(requiredWhen.field(), item.key()),
                        requiredWhen.value(),
                        requiredWhen.negated());
    }

    /** @return the label with the name of what the field is about, where fields are named one by one */
    public String fullLabel() {
        return block == null || block.name().isEmpty() ? label : label + " (" + block.name() + ")";
    }

    /**
     * One choice.
     *
     * @param value what is stored
     * @param label what people read
     */
    public record Option(String value, String label) {

        private static final Pattern PLACEHOLDER = Pattern.compile(":? *\\{\\w+}");

        /** @return whether the label holds the name of something that is known only while the step is open */
        public boolean hasPlaceholder() {
            return PLACEHOLDER.matcher(label).find();
        }

        /** @return what can be said where nobody knows any more what stood there */
        public Option withoutPlaceholder() {
            return new Option(value, PLACEHOLDER.matcher(label).replaceAll(""));
        }
    }
}
