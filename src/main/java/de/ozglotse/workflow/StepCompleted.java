package de.ozglotse.workflow;

import de.ozglotse.shared.CaseKey;
import java.time.Instant;

/** A step was completed. Published inside the transaction of the completion. */
public record StepCompleted(
        StepId id, CaseKey caseKey, StepDefinition definition, String processInstance, Completer by, Instant at) {}
