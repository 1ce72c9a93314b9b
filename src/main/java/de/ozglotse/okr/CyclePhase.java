package de.ozglotse.okr;

/** Where the OKR cycle of a quarter stands; it only goes forward. */
enum CyclePhase {
    PLANUNG,
    AKTIV,
    REVIEW,
    ABGESCHLOSSEN
}
