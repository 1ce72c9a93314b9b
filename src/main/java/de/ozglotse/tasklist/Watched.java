package de.ozglotse.tasklist;

import de.ozglotse.audit.AuditEntry;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.StepId;
import java.time.Instant;

/**
 * Something that a person watches.
 *
 * @param step null if it is the whole case
 * @param seenAt when the person last looked at it
 */
public record Watched(CaseKey caseKey, StepId step, Instant seenAt) {

    boolean isWhole() {
        return step == null;
    }

    boolean covers(CaseKey otherCase, StepId otherStep) {
        return isWhole() ? caseKey.equals(otherCase) : step.equals(otherStep);
    }

    boolean isNew(AuditEntry entry) {
        return entry.at().isAfter(seenAt)
                && covers(entry.caseKey().orElse(null), entry.step().orElse(null));
    }
}
