package de.ozglotse.okr;

/** Where the proposal of an objective comes from. */
enum DraftOrigin {
    /** unfinished in the quarter before */
    UEBERNAHME,
    /** the county's published OKR set */
    KATALOG,
    NEU
}
