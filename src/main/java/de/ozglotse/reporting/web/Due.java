package de.ozglotse.reporting.web;

import de.ozglotse.shared.CountyTime;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A due date as people say it.
 *
 * @param messageKey of the sentence; its arguments are the days and the date
 * @param days to or since the date
 * @param date in German notation, empty without a date
 */
record Due(String messageKey, long days, String date, boolean overdue) {

    static Due of(Optional<LocalDate> due, LocalDate today) {
        if (due.isEmpty()) {
            return new Due("reporting.due.none", 0, "", false);
        }
        long days = ChronoUnit.DAYS.between(today, due.get());
        String when = days < 0 ? "overdue" : days == 0 ? "today" : "ahead";
        return new Due("reporting.due." + when, Math.abs(days), CountyTime.text(due.get()), days < 0);
    }
}
