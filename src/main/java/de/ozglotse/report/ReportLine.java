package de.ozglotse.report;

import de.ozglotse.shared.CountyTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;

/**
 * A frozen report in a list.
 *
 * @param place its number within the quarter, from 1
 * @param by who has frozen it; only the county's own pages show it
 */
public record ReportLine(
        long id,
        String quarter,
        int place,
        Audience audience,
        LocalDate day,
        Instant knownAt,
        String rules,
        String fingerprint,
        Instant frozenAt,
        String by) {

    /** @return what ends its address, for example {@code 2023-q1/3} */
    public String path() {
        return quarter.toLowerCase(Locale.ROOT) + "/" + place;
    }

    /** @return how people quote it */
    public String number() {
        return quarter + "/" + place;
    }

    public ZonedDateTime known() {
        return knownAt.atZone(CountyTime.ZONE);
    }

    public ZonedDateTime frozen() {
        return frozenAt.atZone(CountyTime.ZONE);
    }

    /** @return the beginning of the fingerprint, enough to compare by eye */
    public String mark() {
        return fingerprint.substring(0, 16);
    }
}
