package de.ozglotse.requirements;

/** Where a requirement comes from. */
public enum Quelle {
    GESETZ,
    FACHAMT,
    LANDKREIS,
    HERSTELLER
}
