package de.ozglotse.municipality;

/** A line of the directory cannot be read. */
class DamagedLine extends RuntimeException {

    private final RefusedLine.Reason reason;
    private final String detail;

    DamagedLine(RefusedLine.Reason reason, String detail) {
        super(reason + " " + detail);
        this.reason = reason;
        this.detail = detail;
    }

    RefusedLine atLine(int number) {
        return new RefusedLine(number, reason, detail);
    }
}
