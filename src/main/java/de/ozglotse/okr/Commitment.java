package de.ozglotse.okr;

/** How a key result is meant. */
public enum Commitment {
    /** to be reached in full: 0.7 of it is a miss */
    VERBINDLICH,
    /** a stretch: about 0.7 of it is what was hoped for */
    AMBITIONIERT
}
