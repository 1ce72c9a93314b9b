package de.ozglotse.reporting.web;

import de.ozglotse.tasklist.StepTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Measured steps without answers. */
class FakeTimes implements StepTimes {

    final List<Instant> asked = new ArrayList<>();
    private final List<StepTime> times = new ArrayList<>();

    void measure(String process, String step, long count, Duration median, Duration p90) {
        times.add(new StepTime(process, step, count, median, p90));
    }

    @Override
    public List<StepTime> since(Instant since) {
        asked.add(since);
        return List.copyOf(times);
    }
}
