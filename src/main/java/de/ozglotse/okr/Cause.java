package de.ozglotse.okr;

/** Why a key result did not get where it was meant to get. */
public enum Cause {
    RESSOURCE,
    ABHAENGIGKEIT,
    KLARHEIT,
    PRIORITAET,
    EXTERN,
    AUFWAND,
    ZU_HOCH,
    MESSUNG
}
