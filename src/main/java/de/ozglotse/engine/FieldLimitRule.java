package de.ozglotse.engine;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormField;
import org.springframework.stereotype.Component;

/** Fields are of a type that the application shows, and say what they accept. */
@Component
class FieldLimitRule implements ModelRule.OfEach {

    private static final int LONGEST_TEXT = 4000;
    private static final Set<String> DATE_PATTERNS = Set.of("yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm");

    @Override
    public Stream<Finding> check(CheckedModel model) {
        return model.userTasks()
                .flatMap(task -> FormReader.formFields(task).stream()
                        .flatMap(FieldLimitRule::problems)
                        .map(problem -> model.error(task, problem)));
    }

    private static Stream<String> problems(CamundaFormField field) {
        String name = "field " + field.getCamundaId() + " ";
        return Stream.concat(
                isLimited(field) ? Stream.empty() : Stream.of(name + remedy(type(field))),
                isLatestUnderstood(field)
                        ? Stream.empty()
                        : Stream.of(name + "is not a date that ends today; write latest=today at a date or remove it"));
    }

    private static boolean isLatestUnderstood(CamundaFormField field) {
        return FormReader.property(field, FormReader.LATEST)
                .filter(day -> !day.equals(FormReader.TODAY) || !type(field).equals("date"))
                .isEmpty();
    }

    private static boolean isLimited(CamundaFormField field) {
        return switch (type(field)) {
            case "string" -> number(field, "maxlength") > 0 && number(field, "maxlength") <= LONGEST_TEXT;
            case "long" -> number(field, "min") <= number(field, "max") && number(field, "min") > Long.MIN_VALUE;
            case "date" -> DATE_PATTERNS.contains(Objects.requireNonNullElse(field.getCamundaDatePattern(), ""));
            case "enum" -> field.getCamundaValues().size() > 1;
            default -> type(field).equals("boolean");
        };
    }

    private static String remedy(String type) {
        return switch (type) {
            case "string" -> "has no maxlength; add this constraint with a number up to " + LONGEST_TEXT;
            case "long" -> "has no limits; add the constraints min and max";
            case "date" -> "has an unknown date pattern; write yyyy-MM-dd or yyyy-MM-dd'T'HH:mm";
            case "enum" -> "offers no choice; add at least two values";
            default -> "has the unknown type " + type + "; use string, long, boolean, enum or date";
        };
    }

    private static String type(CamundaFormField field) {
        return Objects.requireNonNullElse(field.getCamundaType(), "");
    }

    private static long number(CamundaFormField field, String constraint) {
        return FormReader.constraint(field, constraint)
                .filter(text -> text.matches("-?\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(Long.MIN_VALUE);
    }
}
