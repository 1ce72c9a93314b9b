package de.ozglotse.rehearsal.web;

import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.okr.KeyResults;
import de.ozglotse.rehearsal.Happening;
import de.ozglotse.rehearsal.Rehearsal;
import de.ozglotse.shared.Refused;
import de.ozglotse.shared.SimulatedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Moves the time for whoever presses a button and remembers what that has brought. */
@Component
@Profile("rehearsal")
class RehearsalDesk {

    /** as long as people wait for a page */
    private static final Duration LONGEST = Duration.ofSeconds(50);

    private final ReentrantLock moving = new ReentrantLock();
    private final Rehearsal rehearsal;
    private final KeyResults keyResults;
    private final SimulatedClock clock;
    private volatile TakenStep last;

    RehearsalDesk(Rehearsal rehearsal, KeyResults keyResults, SimulatedClock clock) {
        this.rehearsal = rehearsal;
        this.keyResults = keyResults;
        this.clock = clock;
    }

    Optional<TakenStep> last() {
        return Optional.ofNullable(last);
    }

    /** @throws Refused while somebody else moves the time */
    TakenStep move(TimeStep step) {
        if (!moving.tryLock()) {
            throw new Refused("rehearsal.busy");
        }
        try {
            last = take(step);
            return last;
        } finally {
            moving.unlock();
        }
    }

    private TakenStep take(TimeStep step) {
        Instant begin = clock.realInstant();
        Instant from = rehearsal.now();
        Instant target = step.from(from);
        List<KeyResultProgress> before = measured();
        List<Happening> happenings = rehearsal.moveTo(target, LONGEST);
        Instant to = rehearsal.now();
        Duration took = Duration.between(begin, clock.realInstant());
        return new TakenStep(from, to, took, to.isBefore(target), happenings, before, measured());
    }

    private List<KeyResultProgress> measured() {
        return keyResults.objectives().stream()
                .flatMap(objective -> objective.keyResults().stream())
                .filter(keyResult -> keyResult.fact().isPresent())
                .toList();
    }
}
