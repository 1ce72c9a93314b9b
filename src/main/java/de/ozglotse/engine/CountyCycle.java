package de.ozglotse.engine;

import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DateTimeUtil;

/**
 * Repeats whole days in the county's local time.
 *
 * <p>Unlike the engine's own calendar it ends after the last round also when that is executed at the very instant at
 * which it is due.
 */
class CountyCycle extends CycleBusinessCalendar {

    /** The engine writes the start into a cycle as soon as it has begun. */
    private static final Pattern CYCLE = Pattern.compile("R(\\d+)/(?:([^/]+)/)?(" + CountyDays.DAYS + ")");

    @Override
    public Date resolveDuedate(String cycle, Date startDate, long repeatOffset) {
        Matcher parts = CYCLE.matcher(cycle);
        if (!parts.matches()) {
            return super.resolveDuedate(cycle, startDate, repeatOffset);
        }
        Date now = new Date(CountyDays.orNow(startDate).getTime() - repeatOffset);
        Date start = parts.group(2) == null ? now : DateTimeUtil.parseDate(parts.group(2));
        CountyDays days = CountyDays.of(parts.group(3));
        return IntStream.rangeClosed(1, Integer.parseInt(parts.group(1)))
                .mapToObj(round -> days.after(start, round))
                .filter(due -> due.after(now))
                .findFirst()
                .map(due -> new Date(due.getTime() + repeatOffset))
                .orElse(null);
    }
}
