package de.ozglotse.report.web;

import de.ozglotse.report.ReportTexts;
import de.ozglotse.shared.FieldProblem;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;

/** The texts of a report as they were typed. */
record DraftForm(String gremium, String sitzung, String beschluss, String entscheidungen, String hinweise) {

    private static final int LINE = 200;
    private static final int TEXT = 2000;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("[d.M.uuuu][uuuu-MM-dd]").withResolverStyle(ResolverStyle.STRICT);

    DraftForm {
        gremium = clean(gremium).replace('\n', ' ');
        sitzung = clean(sitzung);
        beschluss = clean(beschluss);
        entscheidungen = clean(entscheidungen);
        hinweise = clean(hinweise);
    }

    static DraftForm of(ReportTexts texts) {
        return new DraftForm(texts.committee(), "", texts.resolution(), texts.decisions(), texts.remarks());
    }

    /** Without what XML, and so the PDF, does not know. */
    private static String clean(String typed) {
        StringBuilder kept = new StringBuilder();
        Optional.ofNullable(typed)
                .orElse("")
                .replace("\r\n", "\n")
                .codePoints()
                .filter(point -> point == '\n' || point >= 0x20 && !isUnknown(point))
                .forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }

    private static boolean isUnknown(int point) {
        return Character.getType(point) == Character.SURROGATE
                || Character.getType(point) == Character.UNASSIGNED
                || Character.isISOControl(point);
    }

    Optional<LocalDate> meeting() {
        try {
            return sitzung.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(sitzung, DAY));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** @return what the field for the day of the meeting shows; nothing if no day was typed */
    public String meetingField() {
        return meeting().map(LocalDate::toString).orElse("");
    }

    /** @param day the day of the figures: nobody meets about them before it */
    List<FieldProblem> problems(LocalDate day, MessageSource messages) {
        List<FieldProblem> problems = new ArrayList<>();
        check(problems, messages, "gremium", gremium, LINE, true);
        if (!sitzung.isEmpty() && meeting().isEmpty()) {
            problems.add(problem(messages, "sitzung", "report.error.day"));
        } else if (meeting().filter(day::isAfter).isPresent()) {
            problems.add(problem(messages, "sitzung", "report.error.before"));
        }
        check(problems, messages, "beschluss", beschluss, TEXT, true);
        check(problems, messages, "entscheidungen", entscheidungen, 2 * TEXT, false);
        check(problems, messages, "hinweise", hinweise, TEXT, false);
        return problems;
    }

    private static void check(
            List<FieldProblem> problems, MessageSource messages, String id, String text, int most, boolean required) {
        if (required && text.isEmpty()) {
            problems.add(problem(messages, id, "report.error.missing"));
        } else if (text.length() > most) {
            problems.add(problem(messages, id, "report.error.long"));
        }
    }

    private static FieldProblem problem(MessageSource messages, String id, String key) {
        String field = messages.getMessage("report.field." + id, null, Locale.GERMANY);
        return new FieldProblem(id, messages.getMessage(key, new Object[] {field}, Locale.GERMANY));
    }

    ReportTexts texts() {
        return new ReportTexts(gremium, meeting().orElse(null), beschluss, entscheidungen, hinweise);
    }
}
