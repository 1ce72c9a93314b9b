package de.ozglotse.okr.web;

import de.ozglotse.shared.CountyTime;
import de.ozglotse.workflow.FieldType;
import de.ozglotse.workflow.StepField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was typed into a form, read and checked as its fields say.
 *
 * @param input by field id
 */
record Form(List<StepField> fields, Map<String, String> input) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("[d.M.uuuu][uuuu-MM-dd]").withResolverStyle(ResolverStyle.STRICT);
    private static final String NUMBER = "-?\\d{1,9}(,\\d{1,2})?";

    static String shown(LocalDate day) {
        return CountyTime.text(day);
    }

    static String shown(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /** @return message keys by field id, in the order of the form */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        for (StepField field : fields) {
            String problem = problem(field, text(field.id()));
            if (problem != null) {
                problems.put(field.id(), problem);
            }
        }
        return problems;
    }

    private String problem(StepField field, String text) {
        if (text.isEmpty()) {
            return field.required() ? "okr.input.missing" : null;
        }
        boolean good = switch (field.type()) {
            case DATE -> day(field.id()).isPresent();
            case NUMBER -> text.matches(NUMBER);
            case CHOICE ->
                field.options().stream().anyMatch(option -> option.value().equals(text));
            case YES_NO -> List.of("ja", "nein").contains(text);
            default -> text.length() <= field.maxLength() && text.indexOf('\0') < 0;
        };
        return good ? null : "okr.input." + (field.type() == FieldType.LONG_TEXT ? FieldType.TEXT : field.type());
    }

    String text(String field) {
        return input.getOrDefault(field, "").replace("\r\n", "\n").strip();
    }

    boolean yes(String field) {
        return text(field).equals("ja");
    }

    /** @return empty if nothing was typed, or no day of the calendar */
    Optional<LocalDate> day(String field) {
        try {
            return Optional.of(text(field)).filter(text -> !text.isEmpty()).map(text -> LocalDate.parse(text, DAY));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** @return empty if nothing was typed, or no number */
    Optional<BigDecimal> number(String field) {
        return Optional.of(text(field))
                .filter(text -> text.matches(NUMBER))
                .map(text -> new BigDecimal(text.replace(',', '.')));
    }
}
