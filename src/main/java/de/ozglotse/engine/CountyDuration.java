package de.ozglotse.engine;

import java.util.Date;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;

/** Adds durations of whole days in the county's local time. */
class CountyDuration extends DurationBusinessCalendar {

    @Override
    public Date resolveDuedate(String duration, Date start) {
        return CountyDays.isDays(duration)
                ? CountyDays.of(duration).after(CountyDays.orNow(start), 1)
                : super.resolveDuedate(duration, start);
    }
}
