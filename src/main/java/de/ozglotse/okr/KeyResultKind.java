package de.ozglotse.okr;

/** How a key result is measured. */
public enum KeyResultKind {
    /** it is there or not */
    JA_NEIN,
    /** a number that people report */
    METRIK,
    /** two to ten parts, each of which is reached or not */
    MEILENSTEINE,
    /** a number of facts, counted by its {@link CountingRule}; never typed */
    FAKTENZAEHLER
}
