package de.ozglotse.audit;

import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.StepId;
import java.util.List;

/** The append-only log. Recording takes part in the caller's transaction. */
public interface AuditTrail {

    /** Records something that happened to a step of a case, now. */
    void record(Actor actor, String kind, CaseKey caseKey, StepId step, String... details);

    /** Records something that happened to a case, now. */
    void record(Actor actor, String kind, CaseKey caseKey, String... details);

    /** Records something that concerns no case (a sign-in, an import), now. */
    void record(Actor actor, String kind, String... details);

    /** @return what happened to the case, newest first */
    List<AuditEntry> of(CaseKey caseKey, int limit);

    /** @return what happened to the step, newest first */
    List<AuditEntry> of(StepId step);
}
