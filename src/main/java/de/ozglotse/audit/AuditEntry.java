package de.ozglotse.audit;

import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.StepId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One thing that happened.
 *
 * @param kind what happened, for example {@code step.completed}; {@code audit.<kind>} is its sentence in the bundle
 * @param details the sentence's arguments, in order; never a token, never a password
 */
public record AuditEntry(
        Instant at, Actor actor, String kind, Optional<CaseKey> caseKey, Optional<StepId> step, List<String> details) {

    public AuditEntry {
        details = List.copyOf(details);
    }
}
