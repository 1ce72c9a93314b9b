package de.ozglotse.benchmark;

import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.SimulatedClock;
import de.ozglotse.workflow.DueWork;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** The time of the application and its engine, which can be put back while the past is written. */
final class TravelledTime {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final SimulatedClock clock;
    private final DueWork engine;

    TravelledTime(SimulatedClock clock, DueWork engine) {
        this.clock = clock;
        this.engine = engine;
    }

    LocalDate today() {
        return CountyTime.dayOf(clock.realInstant());
    }

    void goTo(LocalDate day) {
        Instant morning = day.atTime(MORNING).atZone(CountyTime.ZONE).toInstant();
        clock.set(morning);
        engine.setTime(morning);
    }

    void comeBack() {
        clock.release();
        engine.resetTime();
    }
}
