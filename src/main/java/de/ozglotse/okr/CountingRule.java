package de.ozglotse.okr;

/** What a counted key result counts. */
public enum CountingRule {
    /** the municipalities of which a fact is true; its target is all of them */
    GEMEINDEN,
    /** the subjects of the county's own case of which a fact is true; its target is a number that a step agrees on */
    GEGENSTAENDE
}
