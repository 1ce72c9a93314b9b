package de.ozglotse.okr;

import de.ozglotse.workflow.Completer;

/** By which way the county learned a fact. */
enum FactSource {
    AUFGABE,
    BESTAETIGUNGSLINK,
    KOORDINATION,
    IMPORT,
    /** a newly formed municipality has it from one that it was formed from */
    UEBERNAHME;

    static FactSource of(Completer.Channel channel) {
        return switch (channel) {
            case TASK -> AUFGABE;
            case LINK -> BESTAETIGUNGSLINK;
            case ON_BEHALF -> KOORDINATION;
        };
    }
}
