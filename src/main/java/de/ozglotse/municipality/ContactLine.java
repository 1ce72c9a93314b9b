package de.ozglotse.municipality;

import java.util.Arrays;
import java.util.List;

/**
 * One line of a table of contacts that somebody wants to take in, and what would become of it.
 *
 * @param line as a spreadsheet counts, from 1
 * @param town name of the municipality, or what stood in the column of the key
 * @param primary whether the county asks this person first
 * @param remarks why, or what would change
 */
public record ContactLine(
        int line,
        String ags,
        String town,
        boolean primary,
        String name,
        String function,
        String email,
        String phone,
        Kind kind,
        List<Remark> remarks) {

    ContactLine judged(Kind judgement, Remark... reasons) {
        return new ContactLine(line, ags, town, primary, name, function, email, phone, judgement, List.of(reasons));
    }

    ContactLine judged(Kind judgement, List<Remark> reasons) {
        return judged(judgement, reasons.toArray(Remark[]::new));
    }

    /** What taking in a line would do. */
    public enum Kind {
        NEW,
        ASSIGNED,
        CHANGED,
        UNCHANGED,
        DUPLICATE,
        INVALID;

        boolean changesSomething() {
            return this == NEW || this == ASSIGNED || this == CHANGED;
        }
    }

    /** A sentence about a line. */
    public record Remark(String messageKey, List<String> arguments) {

        static Remark of(String messageKey, Object... arguments) {
            return new Remark(
                    messageKey, Arrays.stream(arguments).map(String::valueOf).toList());
        }
    }
}
