package de.ozglotse.okr;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How a strategic goal stands on the strategy map from one day on.
 *
 * @param goal its code
 * @param permanent whether it can only be approached and never be reached
 * @param by empty for what the strategy says itself
 */
public record GoalVersion(
        String goal,
        Change change,
        LocalDate from,
        String title,
        String explanation,
        boolean permanent,
        String reason,
        String by,
        Instant at) {

    /** What happens to a goal of the map. */
    public enum Change {
        AUFGENOMMEN,
        GEAENDERT,
        ERREICHT,
        ENTFALLEN
    }

    /** @return whether the map shows the goal from then on */
    public boolean onMap() {
        return change == Change.AUFGENOMMEN || change == Change.GEAENDERT;
    }
}
