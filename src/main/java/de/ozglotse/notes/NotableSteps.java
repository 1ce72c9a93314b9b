package de.ozglotse.notes;

import de.ozglotse.workflow.StepId;
import java.util.Optional;

/** Tells what a step is about, open or done; implemented by whoever lists the steps. */
public interface NotableSteps {

    /** @return empty if there is no such step, or not for the person who asks */
    Optional<Place> find(StepId step);
}
