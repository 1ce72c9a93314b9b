package de.ozglotse.workflow;

/** The engine's own check of a form refused an answer that the application had let through. */
public class InvalidAnswer extends RuntimeException {

    public InvalidAnswer(StepId step, Throwable cause) {
        super("The engine refused an answer to step " + step, cause);
    }
}
