package de.ozglotse.requirements;

/** How binding a requirement is. */
public enum Verbindlichkeit {
    MUSS,
    SOLL,
    KANN
}
