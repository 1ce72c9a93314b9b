package de.ozglotse.municipality.web;

import de.ozglotse.municipality.ContactImport.Plan;
import de.ozglotse.municipality.ContactLine;
import de.ozglotse.municipality.ContactLine.Kind;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/**
 * What taking in a table would do, as the page shows it.
 *
 * @param table what the page carries along
 * @param stores whether there is anything to store
 */
public record PlanView(
        List<Count> counts,
        List<LineView> lines,
        int formulas,
        String table,
        String fingerprint,
        boolean stores,
        long duplicates) {

    static PlanView of(Plan plan, MessageSource messages) {
        List<Count> counts = Stream.of(Kind.values())
                .map(kind -> new Count(kind, plan.count(kind)))
                .filter(count -> count.number() > 0)
                .toList();
        boolean stores =
                counts.stream().anyMatch(count -> count.kind() != Kind.UNCHANGED && count.kind() != Kind.INVALID);
        return new PlanView(
                counts,
                lines(plan.lines(), messages),
                plan.formulas(),
                Base64.getEncoder().encodeToString(plan.table()),
                plan.fingerprint(),
                stores,
                plan.count(Kind.DUPLICATE));
    }

    /** @return the lines that somebody should look at */
    public List<LineView> told() {
        return lines.stream()
                .filter(line -> line.line().kind() != Kind.UNCHANGED)
                .toList();
    }

    public List<LineView> unchanged() {
        return lines.stream()
                .filter(line -> line.line().kind() == Kind.UNCHANGED)
                .toList();
    }

    static List<LineView> lines(List<ContactLine> lines, MessageSource messages) {
        return lines.stream()
                .map(line -> new LineView(
                        line,
                        line.remarks().stream()
                                .map(remark -> messages.getMessage(
                                        remark.messageKey(), remark.arguments().toArray(), Locale.GERMANY))
                                .toList()))
                .toList();
    }

    /** How many lines would be treated like this. */
    public record Count(Kind kind, long number) {}

    /** A line with its remarks in words. */
    public record LineView(ContactLine line, List<String> remarks) {

        public String style() {
            return switch (line.kind()) {
                case NEW, ASSIGNED, CHANGED -> "z-tag--info";
                case DUPLICATE -> "z-tag--warn";
                case INVALID -> "z-tag--bad";
                case UNCHANGED -> "z-tag--plain";
            };
        }
    }
}
