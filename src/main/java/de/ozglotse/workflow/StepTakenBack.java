package de.ozglotse.workflow;

import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import java.time.Instant;

/** A completion does not count any more, for whatever reason. Published inside the transaction that takes it back. */
public sealed interface StepTakenBack permits StepUndone, StepReopened {

    StepId id();

    CaseKey caseKey();

    Actor actor();

    Instant at();

    String reason();
}
