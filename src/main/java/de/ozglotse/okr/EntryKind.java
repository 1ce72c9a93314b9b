package de.ozglotse.okr;

/** What an entry of the ledger says about a fact. */
enum EntryKind {
    /** it is true since that day */
    FESTSTELLUNG,
    /** it was true and is not any more since that day */
    WIDERRUF,
    /** the entry it refers to was a mistake: that was never true */
    KORREKTUR
}
