package de.ozglotse.audit;

import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.StepId;
import java.util.Collection;
import java.util.HashMap;
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
     * One query in the application's own log, whatever the number of steps.
     *
     * @param kind the kind of entries to count
     * @return the traces of those steps to which something happened
     */
    default Map<StepId, StepTrace> traces(Collection<StepId> steps, String kind) {
        Map<StepId, StepTrace> traces = new HashMap<>();
        for (StepId step : steps) {
            List<AuditEntry> entries = of(step);
            if (!entries.isEmpty()) {
                long counted = entries.stream()
                        .filter(entry -> entry.kind().equals(kind))
                        .count();
                traces.put(step, new StepTrace(entries.get(0), counted));
            }
        }
        return traces;
    }
}
