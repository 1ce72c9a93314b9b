package de.ozglotse.reliability;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** A clock that runs, and on which a test can let time pass; the engine's own clock goes with it. */
final class RunningClock extends Clock {

    private volatile Duration ahead;

    /** @param begin what it shows now */
    RunningClock(Instant begin) {
        skip(Duration.between(Instant.now(), begin));
    }

    /** Lets time pass at once. */
    void advance(Duration duration) {
        skip(ahead.plus(duration));
    }

    private void skip(Duration duration) {
        ahead = duration;
        ClockUtil.offset(duration.toMillis());
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead);
    }
}
