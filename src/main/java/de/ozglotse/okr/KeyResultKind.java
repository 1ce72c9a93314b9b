package de.ozglotse.okr;

/** How a key result is measured. */
public enum KeyResultKind {
    /** it is there or not */
    JA_NEIN,
    /** a number that people report */
    METRIK,
    /** the number of municipalities of which a fact is true; never typed */
    FAKTENZAEHLER
}
