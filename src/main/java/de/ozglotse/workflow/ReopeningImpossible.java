package de.ozglotse.workflow;

/** There is no way back to a step that was done. */
public class ReopeningImpossible extends RuntimeException {

    private final Reason reason;

    public ReopeningImpossible(Reason reason) {
        super("There is no way back: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why there is none. */
    public enum Reason {
        /** the same step is open now */
        OPEN_AGAIN,
        /** the process will come to the step anyway */
        STILL_AHEAD,
        /** what runs is being ended */
        ENDING,
        /** the step accompanies another one, to which one has to go back instead */
        ACCOMPANIES,
        /** the step is one of several that the process does not tell apart */
        ONE_OF_MANY,
        /** the deployed model does not know the step any more */
        UNKNOWN
    }
}
