package de.ozglotse.begleitung;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How the Begleitung of a municipality ended.
 *
 * @param since the day on which it was ended
 * @param by who ended it
 * @param followUp when it is to be asked whether it begins again, if that was wanted
 * @param successor the municipality that takes the tasks over, if it was merged
 * @param effective from which day on it is merged
 */
public record Ending(
        Kind kind,
        String reason,
        LocalDate since,
        String by,
        Optional<LocalDate> followUp,
        Optional<String> successor,
        Optional<LocalDate> effective) {

    /** @return whether the municipality exists no more on that day */
    public boolean isMergedOn(LocalDate day) {
        return kind.isMerger()
                && effective.filter(first -> !day.isBefore(first)).isPresent();
    }

    /** Why a Begleitung ends. */
    public enum Kind {
        /** it shall begin again some day */
        ZURUECKGESTELLT,
        /** the municipality merges with another one */
        ZUSAMMENGESCHLOSSEN,
        /** the municipality and others form a new one */
        NEU_GEBILDET,
        /** the municipality does not want it */
        ABGELEHNT,
        /** anything else */
        ANDERER_GRUND;

        /** @return whether the municipality does not exist any more afterwards */
        public boolean isMerger() {
            return this == ZUSAMMENGESCHLOSSEN || this == NEU_GEBILDET;
        }
    }
}
