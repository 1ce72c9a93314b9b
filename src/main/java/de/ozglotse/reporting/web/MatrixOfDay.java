package de.ozglotse.reporting.web;

import de.ozglotse.okr.FactHistory;
import de.ozglotse.okr.Sight;
import de.ozglotse.shared.AsOf;
import de.ozglotse.shared.CountyTime;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The matrix as it is, or as it was on a past day. */
@Component
class MatrixOfDay {

    private final FactHistory history;
    private final Matrices matrices;
    private final Clock clock;

    MatrixOfDay(FactHistory history, Matrices matrices, Clock clock) {
        this.history = history;
        this.matrices = matrices;
        this.clock = clock;
    }

    /** @return without what was waited for if the day is past: nobody has kept that */
    Matrix of(AsOf asOf) {
        if (!asOf.isPast()) {
            return now();
        }
        Sight sight = Sight.of(asOf);
        return matrices.asOf(history.proofs(sight), sight);
    }

    Matrix now() {
        return matrices.current();
    }

    LocalDate today() {
        return CountyTime.dayOf(clock.instant());
    }
}
