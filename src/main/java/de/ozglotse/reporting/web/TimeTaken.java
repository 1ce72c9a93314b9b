package de.ozglotse.reporting.web;

import java.time.Duration;

/**
 * A length of time as people say it: rounded to hours on the first day, to days afterwards.
 *
 * @param messageKey of the words; their argument is the number
 */
record TimeTaken(String messageKey, long number) {

    private static final double MINUTES = 60;
    private static final double HOURS = 24;

    static TimeTaken of(Duration time) {
        long hours = Math.round(time.toMinutes() / MINUTES);
        if (hours == 0) {
            return new TimeTaken("reporting.time.soon", 0);
        }
        return hours < HOURS
                ? new TimeTaken("reporting.time.hours", hours)
                : new TimeTaken("reporting.time.days", Math.round(hours / HOURS));
    }
}
