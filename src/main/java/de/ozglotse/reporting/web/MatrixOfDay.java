package de.ozglotse.reporting.web;

import de.ozglotse.okr.FactHistory;
import de.ozglotse.okr.QuarterStates;
import de.ozglotse.okr.Sight;
import de.ozglotse.shared.CountyTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The matrix as it is, or as it was on a past day. */
@Component
class MatrixOfDay {

    private final QuarterStates states;
    private final FactHistory history;
    private final Matrices matrices;
    private final Clock clock;

    MatrixOfDay(QuarterStates states, FactHistory history, Matrices matrices, Clock clock) {
        this.states = states;
        this.history = history;
        this.matrices = matrices;
        this.clock = clock;
    }

    /**
     * @param day today if it is empty; what was waited for on a past day, nobody has kept
     * @param known as far as it was known at the end of that day
     */
    Matrix of(Optional<LocalDate> day, Optional<LocalDate> known) {
        if (!isPast(day) && !isPast(known)) {
            return matrices.current();
        }
        Sight sight = states.sight(day, known);
        return matrices.asOf(history.proofs(sight), sight.day());
    }

    LocalDate today() {
        return CountyTime.dayOf(clock.instant());
    }

    private boolean isPast(Optional<LocalDate> day) {
        return day.filter(asked -> asked.isBefore(today())).isPresent();
    }
}
