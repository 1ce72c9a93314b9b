package de.ozglotse.municipality;

/**
 * A line of a directory file that was not taken.
 *
 * @param number counted from 1
 * @param detail what the reason's sentence names: columns, a key or a length; may be empty
 */
public record RefusedLine(int number, Reason reason, String detail) {

    /** Why a line is not taken; {@code municipality.refusal.<name>} is its sentence in the bundle. */
    public enum Reason {
        WRONG_ENCODING,
        TOO_SHORT,
        TOO_LONG,
        UNKNOWN_TYPE,
        NOT_A_NUMBER,
        NOT_A_DATE,
        IN_THE_FUTURE,
        NO_NAME,
        UNKNOWN_TEXT_CODE,
        DUPLICATE,
        UNKNOWN_LAND,
        UNKNOWN_KREIS,
        UNKNOWN_ASSOCIATION
    }
}
