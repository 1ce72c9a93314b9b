package de.ozglotse.workflow;

import java.util.List;

/**
 * One question of a step's form.
 *
 * @param id name of the answer
 * @param label the question as people read it, in German
 * @param hint a short help text, empty if there is none
 * @param defaultValue what the field shows at first, as text in the field's input format; empty if nothing
 * @param required whether an answer must be given
 * @param min smallest number, or null
 * @param max largest number, or null
 * @param minLength fewest characters, or null
 * @param maxLength most characters, or null
 * @param requiredWhen when an answer must be given although the field is not always required, or null
 * @param options the choices, in order; empty unless the type is {@link FieldType#CHOICE}
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
        FieldCondition requiredWhen) {

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

    public StepField {
        options = List.copyOf(options);
    }

    public StepField withId(String otherId) {
        return new StepField(
                otherId,
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
                requiredWhen);
    }

    public StepField withOptions(List<Option> otherOptions) {
        return new StepField(
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
                otherOptions,
                requiredWhen);
    }

    /**
     * One choice.
     *
     * @param value what is stored
     * @param label what people read
     */
    public record Option(String value, String label) {}
}
