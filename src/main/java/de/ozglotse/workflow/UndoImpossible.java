package de.ozglotse.workflow;

/** The process has moved on since the completion, so that it cannot simply be taken back. */
public class UndoImpossible extends RuntimeException {

    public UndoImpossible(String why) {
        super(why);
    }
}
