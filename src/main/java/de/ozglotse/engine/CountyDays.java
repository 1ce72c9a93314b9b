package de.ozglotse.engine;

import de.ozglotse.shared.CountyTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * A stretch of whole days, weeks, months or years that keeps the county's local time.
 *
 * @param period of one round
 */
record CountyDays(Period period) {

    /** An ISO 8601 period without hours: those are the same everywhere. */
    static final String DAYS = "P[^T]+";

    private static final Pattern PATTERN = Pattern.compile(DAYS);

    static boolean isDays(String text) {
        return PATTERN.matcher(text).matches();
    }

    static CountyDays of(String text) {
        return new CountyDays(Period.parse(text));
    }

    /** @param start null for now */
    static Date orNow(Date start) {
        return start == null ? ClockUtil.getCurrentTime() : start;
    }

    /** @return counted from the start each time, so that a day on which an hour is missing shifts no other one */
    Date after(Date start, int rounds) {
        ZonedDateTime local = start.toInstant().atZone(CountyTime.ZONE);
        return Date.from(local.plus(period.multipliedBy(rounds)).toInstant());
    }
}
