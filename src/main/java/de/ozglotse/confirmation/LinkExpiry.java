package de.ozglotse.confirmation;

import de.ozglotse.shared.CountyTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Until when a link is valid: some days beyond the date on which the answer is due, but never for long. */
final class LinkExpiry {

    private static final int DAYS_AFTER_DUE = 14;
    private static final int DAYS_WITHOUT_DUE = 21;
    private static final int SHORTEST = 7;
    private static final int LONGEST = 60;

    private LinkExpiry() {}

    static Instant of(Instant issued, Optional<LocalDate> due) {
        LocalDate today = CountyTime.dayOf(issued);
        LocalDate last = due.map(date -> date.plusDays(DAYS_AFTER_DUE))
                // the answer is long overdue: a link that is dead on arrival helps nobody
                .filter(date -> !date.isBefore(today.plusDays(SHORTEST)))
                .orElse(today.plusDays(DAYS_WITHOUT_DUE));
        LocalDate limit = today.plusDays(LONGEST);
        return CountyTime.endOf(last.isAfter(limit) ? limit : last);
    }
}
