package de.ozglotse.tasklist;

/** Where an open step stands. Being overdue is a matter of its date, not a state of its own. */
public enum StepStatus {
    /** nobody has done anything yet */
    OFFEN,
    /** somebody in the county works on it */
    IN_ARBEIT,
    /** the town hall has been asked */
    WARTET_AUF_RATHAUS,
    /** the town hall has answered, the county has to go on */
    ANTWORT_DA
}
