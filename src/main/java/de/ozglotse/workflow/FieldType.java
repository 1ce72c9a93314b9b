package de.ozglotse.workflow;

/** The kinds of input that a step's form can ask for. */
public enum FieldType {
    TEXT,
    LONG_TEXT,
    NUMBER,
    DATE,
    DATE_TIME,
    YES_NO,
    CHOICE
}
