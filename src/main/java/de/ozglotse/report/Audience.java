package de.ozglotse.report;

/** Whom a report is made for. */
public enum Audience {
    /** the county's own steering group */
    LENKUNGSGRUPPE,
    /** a committee of the district council, which reads what is published for it */
    GREMIUM
}
