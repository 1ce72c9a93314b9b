package de.ozglotse.requirements;

/** Whether a Voraussetzung is met. */
public enum Assessment {
    OFFEN,
    ERFUELLT,
    TEILWEISE,
    NICHT_ERFUELLT;

    /** @return whether something has to be done about it */
    boolean isGap() {
        return this == TEILWEISE || this == NICHT_ERFUELLT;
    }
}
