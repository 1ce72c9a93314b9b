package de.ozglotse.workflow;

import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import java.time.Instant;

/** A completion does not count any more, for whatever reason. Published inside the transaction that takes it back. */
public sealed interface StepTakenBack permits StepUndone, StepReopened {

    /** @return the step whose completion does not count any more */
    StepId id();

    CaseKey caseKey();

    /** @return who took it back, not who had completed it */
    Actor actor();

    Instant at();

    /** @return what that person wrote; the label of the step where nobody is asked for a reason */
    String reason();
}
