package de.ozglotse.tasklist;

/** Whose turn it is. */
public enum Ball {
    /** one of the county's own offices */
    LANDRATSAMT,
    /** the town hall has been asked and has not said anything yet */
    RATHAUS,
    /** somebody outside of both, for example the manufacturer of a software */
    DRITTE
}
