package de.ozglotse.reporting.web;

import de.ozglotse.okr.ObjectiveProgress;
import de.ozglotse.okr.QuarterState;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looks back and ahead anew where that is quick, and remembers it where there are more municipalities than in a Landkreis. */
@Component
class KnownOutlooks {

    private final Areas areas;
    private final Outlooks outlooks;
    private final RememberedOutlooks remembered;
    private final Clock clock;

    KnownOutlooks(Areas areas, Outlooks outlooks, RememberedOutlooks remembered, Clock clock) {
        this.areas = areas;
        this.outlooks = outlooks;
        this.remembered = remembered;
        this.clock = clock;
    }

    RememberedOutlooks.Seen of(QuarterState state) {
        return of(state, state.objectives());
    }

    /** @param objectives whose key results are looked at; where everything is remembered, there may be more */
    RememberedOutlooks.Seen of(QuarterState state, List<ObjectiveProgress> objectives) {
        return areas.whole().divided() > 0
                ? remembered.of(state)
                : new RememberedOutlooks.Seen(clock.instant(), outlooks.of(state, objectives));
    }
}
