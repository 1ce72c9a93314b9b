package de.ozglotse.okr;

import java.util.Set;

/** When a fact is true of a municipality that was newly formed from others. */
enum Uebernahme {
    /** it has to be shown anew */
    NEU_ERFORDERLICH,
    /** it was true of one of them */
    MINDESTENS_EIN_VORGAENGER,
    /** it was true of each of them */
    ALLE_VORGAENGER;

    /** @param holding those of which it was true */
    boolean applies(Set<String> predecessors, Set<String> holding) {
        return switch (this) {
            case NEU_ERFORDERLICH -> false;
            case MINDESTENS_EIN_VORGAENGER -> predecessors.stream().anyMatch(holding::contains);
            case ALLE_VORGAENGER -> !predecessors.isEmpty() && holding.containsAll(predecessors);
        };
    }
}
