package de.ozglotse.rehearsal;

/** The ways in which an invented contact takes a question. */
public enum Behaviour {
    PROMPT,
    LATE,
    POSTPONING,
    ASKING,
    NOT_RESPONSIBLE,
    DECLINING,
    SILENT
}
