package de.ozglotse.workflow;

import de.ozglotse.shared.CaseKey;
import java.time.Instant;

/** A step was taken away without being completed: another way was taken, a deadline passed, the case ended. */
public record StepCancelled(StepId id, CaseKey caseKey, StepDefinition definition, Instant at) {}
