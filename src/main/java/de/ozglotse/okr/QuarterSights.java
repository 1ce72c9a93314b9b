package de.ozglotse.okr;

import de.ozglotse.shared.CountyTime;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * From where the figures of a quarter are looked at: a closed one as it was known when it was closed, and none with what
 * was recorded after the day for late entries.
 */
@Component
class QuarterSights {

    private final Cycles cycles;
    private final Clock clock;

    QuarterSights(Cycles cycles, Clock clock) {
        this.cycles = cycles;
        this.clock = clock;
    }

    Sight now(String quarter) {
        return of(quarter, Sight.now(clock));
    }

    Sight of(String quarter, Sight asked) {
        Instant known = cycles.findById(quarter)
                .flatMap(Cycle::closedAt)
                .filter(closed -> closed.isBefore(asked.knownAt()))
                .orElse(asked.knownAt());
        return new Sight(asked.day(), known)
                .enteredBy(CountyTime.endOf(QuarterView.of(quarter).lateEntriesUntil()));
    }
}
