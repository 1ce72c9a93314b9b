package de.ozglotse.report.web;

import de.ozglotse.shared.FieldProblem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;

/**
 * The form for a committee's link as it was typed.
 *
 * @param empfaenger who gets the link
 * @param bis its last day
 */
public record LiveLinkForm(String empfaenger, String bis) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DAYS = 366;
    private static final int USUAL_DAYS = 30;

    public LiveLinkForm {
        empfaenger = empfaenger == null ? "" : empfaenger.strip();
        bis = bis == null ? "" : bis.strip();
    }

    static LiveLinkForm empty(LocalDate today) {
        return new LiveLinkForm("", today.plusDays(USUAL_DAYS).toString());
    }

    Optional<LocalDate> lastDay() {
        try {
            return Optional.of(LocalDate.parse(bis));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    List<FieldProblem> problems(LocalDate today, MessageSource messages) {
        List<FieldProblem> problems = new ArrayList<>();
        if (empfaenger.isEmpty() || empfaenger.length() > LONGEST_NAME || empfaenger.indexOf('\0') >= 0) {
            problems.add(problem("empfaenger", "report.refused.recipient", messages));
        }
        if (lastDay()
                .filter(day -> !day.isBefore(today) && !day.isAfter(today.plusDays(LONGEST_DAYS)))
                .isEmpty()) {
            problems.add(problem("bis", "report.refused.expiry", messages));
        }
        return problems;
    }

    private static FieldProblem problem(String field, String key, MessageSource messages) {
        return new FieldProblem(field, messages.getMessage(key, null, Locale.GERMANY));
    }
}
