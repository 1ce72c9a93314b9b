package de.ozglotse.requirements;

/** How enaio covers a requirement. */
public enum Abdeckung {
    /** nobody knows yet */
    OFFEN,
    STANDARD,
    KONFIGURATION,
    ZUSATZMODUL,
    /** not at all */
    NICHT
}
