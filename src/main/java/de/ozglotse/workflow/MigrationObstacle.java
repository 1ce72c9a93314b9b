package de.ozglotse.workflow;

/** Why what waits at an element cannot go on in another version. */
public enum MigrationObstacle {
    /** the other version has no such element */
    REMOVED,
    /** a question became a date, a message another message */
    KIND_CHANGED,
    /** the element is in another part of the process */
    OTHER_PART,
    /** it is done once instead of several times, or the other way round */
    REPETITION_CHANGED,
    /** fewer ways meet there than before */
    JOIN_CHANGED,
    /** the process does not pause there any more */
    NO_PAUSE,
    /** another reason of the engine */
    REFUSED,
    /** an administrator ended the migration before */
    LEFT
}
