package de.ozglotse.reporting.web;

import de.ozglotse.tasklist.Ball;
import java.util.Optional;

/** Which municipalities a list behind a number shows. */
enum TownState {
    /** they count for the key results */
    ALLE(null),
    RATHAUS(Ball.RATHAUS),
    LANDRATSAMT(Ball.LANDRATSAMT),
    DRITTE(Ball.DRITTE),
    UEBERFAELLIG(null),
    /** nothing has moved for a while */
    RUHT(null),
    /** their Begleitung has ended, and they count all the same */
    BEENDET(null);

    private final Ball side;

    TownState(Ball side) {
        this.side = side;
    }

    /** @return whose open steps decide */
    Optional<Ball> side() {
        return Optional.ofNullable(side);
    }

    public String messageKey() {
        return "reporting.towns.title." + name();
    }
}
