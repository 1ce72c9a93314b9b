package de.ozglotse.workflow;

import de.ozglotse.shared.CaseKey;
import java.time.Instant;

/** A step was left without being done: nothing was shown by it. Published inside that transaction. */
public record StepSkipped(
        StepId id, CaseKey caseKey, StepDefinition definition, Completer by, Instant at, String reason) {}
