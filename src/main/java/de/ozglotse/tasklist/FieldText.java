package de.ozglotse.tasklist;

import de.ozglotse.shared.EmailAddress;
import de.ozglotse.tasklist.InvalidInput.Problem;
import de.ozglotse.workflow.StepField;
import java.util.Optional;

/** Reads one field of a form from its text. */
final class FieldText {

    /** a text field of this id holds an e-mail address in every form */
    private static final String EMAIL = "email";

    private FieldText() {}

    static Optional<Problem> problem(StepField field, String text) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> lengthProblem(field, text);
            case NUMBER -> numberProblem(field, text);
            case DATE ->
                GermanDates.day(text).isPresent() ? Optional.empty() : Optional.of(Problem.of("tasklist.field.date"));
            case DATE_TIME ->
                GermanDates.dayAndTime(text).isPresent()
                        ? Optional.empty()
                        : Optional.of(Problem.of("tasklist.field.datetime"));
            case YES_NO ->
                text.equals("ja") || text.equals("nein")
                        ? Optional.empty()
                        : Optional.of(Problem.of("tasklist.field.choice"));
            case CHOICE ->
                field.options().stream().anyMatch(option -> option.value().equals(text))
                        ? Optional.empty()
                        : Optional.of(Problem.of("tasklist.field.choice"));
        };
    }

    /** Only for a text without a problem. */
    static Object read(StepField field, String text) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT, CHOICE -> text;
            case NUMBER -> Long.valueOf(text);
            case DATE -> GermanDates.day(text).orElseThrow();
            case DATE_TIME -> GermanDates.dayAndTime(text).orElseThrow();
            case YES_NO -> text.equals("ja");
        };
    }

    private static Optional<Problem> lengthProblem(StepField field, String text) {
        if (field.id().equals(EMAIL) && !EmailAddress.isValid(text)) {
            return Optional.of(Problem.of("tasklist.field.email"));
        }
        int length = text.codePointCount(0, text.length());
        if (text.indexOf('\0') >= 0) {
            return Optional.of(Problem.of("tasklist.field.characters"));
        }
        if (field.minLength() != null && length < field.minLength()) {
            return Optional.of(Problem.of("tasklist.field.tooshort", field.minLength()));
        }
        if (field.maxLength() != null && length > field.maxLength()) {
            return Optional.of(Problem.of("tasklist.field.toolong", field.maxLength(), length));
        }
        return Optional.empty();
    }

    private static Optional<Problem> numberProblem(StepField field, String text) {
        if (!text.matches("-?\\d{1,18}")) {
            return Optional.of(Problem.of("tasklist.field.number"));
        }
        long number = Long.parseLong(text);
        if (field.min() != null && number < field.min()) {
            return Optional.of(Problem.of("tasklist.field.toosmall", field.min()));
        }
        if (field.max() != null && number > field.max()) {
            return Optional.of(Problem.of("tasklist.field.toolarge", field.max()));
        }
        return Optional.empty();
    }
}
