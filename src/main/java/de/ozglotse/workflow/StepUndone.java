package de.ozglotse.workflow;

import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import java.time.Instant;

/** A completion was taken back as a mistake: what it had shown was never true. Published inside that transaction. */
public record StepUndone(StepId id, CaseKey caseKey, Actor actor, Instant at, String reason) implements StepTakenBack {}
