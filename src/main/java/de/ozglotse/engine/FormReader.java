package de.ozglotse.engine;

import de.ozglotse.workflow.FieldCondition;
import de.ozglotse.workflow.FieldType;
import de.ozglotse.workflow.StepField;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormData;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormField;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaValue;

/** Reads the {@code camunda:formData} of a user task. */
final class FormReader {

    /** says until when a date can lie; the day of the answer is the only limit */
    static final String LATEST = "latest";

    static final String TODAY = "today";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private FormReader() {}

    static List<StepField> fields(UserTask task) {
        return formFields(task).stream().map(FormReader::field).toList();
    }

    /** @return the fields as they are written, whether the application understands them or not */
    static List<CamundaFormField> formFields(UserTask task) {
        return Optional.ofNullable(task.getExtensionElements())
                .map(extensions -> extensions.getElementsQuery().filterByType(CamundaFormData.class).list().stream()
                        .flatMap(form -> form.getCamundaFormFields().stream())
                        .toList())
                .orElseGet(List::of);
    }

    /**
     * Fills the placeholders in the labels of a field's options.
     *
     * @param values gives the text of a process variable, or null
     * @return the field without the options whose placeholder has no value
     */
    static StepField fill(StepField field, Function<String, String> values) {
        List<StepField.Option> options = field.options().stream()
                .map(option -> fill(option, values))
                .filter(Objects::nonNull)
                .toList();
        return field.withOptions(options);
    }

    private static StepField.Option fill(StepField.Option option, Function<String, String> values) {
        Matcher placeholder = PLACEHOLDER.matcher(option.label());
        if (!placeholder.find()) {
            return option;
        }
        String text = values.apply(placeholder.group(1));
        return text == null
                ? null
                : new StepField.Option(option.value(), placeholder.replaceFirst(Matcher.quoteReplacement(text)));
    }

    private static StepField field(CamundaFormField field) {
        return new StepField(
                field.getCamundaId(),
                field.getCamundaLabel(),
                type(field),
                property(field, "hint").orElse(""),
                Objects.requireNonNullElse(field.getCamundaDefaultValue(), ""),
                constraint(field, "required").isPresent(),
                constraint(field, "min").map(Long::valueOf).orElse(null),
                constraint(field, "max")
                        .map(Long::valueOf)
                        .or(() -> latest(field))
                        .orElse(null),
                constraint(field, "minlength").map(Integer::valueOf).orElse(null),
                constraint(field, "maxlength").map(Integer::valueOf).orElse(null),
                options(field.getCamundaValues()),
                property(field, "requiredWhen").map(FieldCondition::parse).orElse(null),
                property(field, "forEach").orElse(null),
                property(field, "optionsFrom").orElse(null),
                null);
    }

    private static Optional<Long> latest(CamundaFormField field) {
        return property(field, LATEST).filter(TODAY::equals).map(today -> 0L);
    }

    private static FieldType type(CamundaFormField field) {
        return switch (field.getCamundaType()) {
            case "long" -> FieldType.NUMBER;
            case "boolean" -> FieldType.YES_NO;
            case "enum" -> FieldType.CHOICE;
            case "date" ->
                field.getCamundaDatePattern() != null
                                && field.getCamundaDatePattern().contains("HH")
                        ? FieldType.DATE_TIME
                        : FieldType.DATE;
            case "string" -> textType(field);
            default ->
                throw new IllegalStateException(
                        "Field " + field.getCamundaId() + " has the unknown type " + field.getCamundaType());
        };
    }

    private static FieldType textType(CamundaFormField field) {
        if (property(field, "optionsFrom").isPresent()) {
            return FieldType.CHOICE;
        }
        return property(field, "multiline").isPresent() ? FieldType.LONG_TEXT : FieldType.TEXT;
    }

    private static List<StepField.Option> options(Collection<CamundaValue> values) {
        return values.stream()
                .map(option -> new StepField.Option(option.getCamundaId(), option.getCamundaName()))
                .toList();
    }

    static Optional<String> property(CamundaFormField field, String name) {
        return properties(field)
                .filter(property -> name.equals(property.getCamundaId()))
                .findFirst()
                .map(CamundaProperty::getCamundaValue);
    }

    static Stream<CamundaProperty> properties(CamundaFormField field) {
        return Optional.ofNullable(field.getCamundaProperties()).stream()
                .flatMap(list -> list.getCamundaProperties().stream());
    }

    static Optional<String> constraint(CamundaFormField field, String name) {
        return Optional.ofNullable(field.getCamundaValidation()).stream()
                .flatMap(validation -> validation.getCamundaConstraints().stream())
                .filter(constraint -> name.equals(constraint.getCamundaName()))
                .map(constraint -> Objects.requireNonNullElse(constraint.getCamundaConfig(), ""))
                .findFirst();
    }
}
