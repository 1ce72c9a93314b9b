package de.ozglotse.okr;

import de.ozglotse.shared.Refused;
import org.springframework.stereotype.Component;

/** Keeps everything beneath a closed quarter as it is, whatever a browser asks for. */
@Component
class ClosedQuarters {

    private final KeyResultRows keyResults;
    private final Cycles cycles;

    ClosedQuarters(KeyResultRows keyResults, Cycles cycles) {
        this.keyResults = keyResults;
        this.cycles = cycles;
    }

    /**
     * Holds the quarter of the key result as it is until the end of the transaction: it cannot be closed meanwhile.
     *
     * @throws Refused if it is closed
     */
    void refuse(String keyResult) {
        keyResults.quarterOf(keyResult).ifPresent(this::refuseIn);
    }

    /** @throws Refused if this quarter is closed */
    void refuseIn(String quarter) {
        cycles.lock(quarter)
                .filter(cycle -> cycle.phase() == CyclePhase.ABGESCHLOSSEN)
                .ifPresent(cycle -> {
                    throw new Refused("okr.quarter.closed");
                });
    }
}
