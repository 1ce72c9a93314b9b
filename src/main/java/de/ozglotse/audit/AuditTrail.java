package de.ozglotse.audit;

import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.StepId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

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

    /**
     * One query, whatever the number of steps and cases.
     *
     * @param since what happened until then is left out
     * @return what happened to these steps and to anything of these cases, newest first
     */
    List<AuditEntry> since(Collection<StepId> steps, Collection<CaseKey> cases, Instant since, int limit);

    /**
     * One query, whatever the number of steps.
     *
     * @param kind the kind of entries to count
     * @return the traces of those steps to which something happened
     */
    Map<StepId, StepTrace> traces(Collection<StepId> steps, String kind);
}
