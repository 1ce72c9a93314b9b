package de.ozglotse.tasklist;

import java.util.Optional;

/** Somebody was faster: the step is closed. Carries the answer that closed it, if there is one. */
public class StepAlreadyAnswered extends RuntimeException {

    private final transient Optional<GivenAnswer> answer;

    public StepAlreadyAnswered(Optional<GivenAnswer> answer) {
        super("The step is closed");
        this.answer = answer;
    }

    /** @return empty if the step was cancelled rather than answered */
    public Optional<GivenAnswer> answer() {
        return answer;
    }
}
