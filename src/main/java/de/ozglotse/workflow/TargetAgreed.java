package de.ozglotse.workflow;

import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FactType;
import java.time.Instant;

/**
 * A completed step agreed on how many subjects a fact is to be true of. Published inside that transaction.
 *
 * @param subjects how many, at least 1
 * @param step the witness
 */
public record TargetAgreed(FactType fact, CaseKey caseKey, int subjects, StepId step, Actor by, Instant at) {}
