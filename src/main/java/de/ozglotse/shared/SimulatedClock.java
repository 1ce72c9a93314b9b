package de.ozglotse.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that tells the real time until a simulated one is set; it exists in a rehearsal and in the demo only. */
public class SimulatedClock extends Clock {

    private final Clock real;
    private volatile Instant simulated;

    public SimulatedClock(Clock real) {
        this.real = real;
    }

    /** From now on it is this instant, until another one is set. */
    public void set(Instant instant) {
        simulated = instant;
    }

    /** From now on the real time is told. */
    public void release() {
        simulated = null;
    }

    /** @return the time outside of the simulation */
    public Instant realInstant() {
        return real.instant();
    }

    @Override
    public Instant instant() {
        Instant set = simulated;
        return set == null ? real.instant() : set;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
