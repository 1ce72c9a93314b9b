package de.ozglotse.workflow;

/** The step is not open any more: somebody was faster, or the process went another way. */
public class StepClosed extends RuntimeException {

    public StepClosed(StepId step) {
        super("Step " + step + " is not open");
    }
}
