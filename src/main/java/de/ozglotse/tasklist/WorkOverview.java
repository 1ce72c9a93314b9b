package de.ozglotse.tasklist;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FactType;
import de.ozglotse.workflow.StepId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What waits, for pages that show many municipalities at once. Each call is one query, whatever their number. */
public interface WorkOverview {

    /** @return all open steps of all municipalities */
    List<WaitingStep> all();

    /** @return the open steps of one case, most urgent first */
    default List<WaitingStep> of(CaseKey caseKey) {
        return of(Set.of(caseKey));
    }

    /** @return the open steps of some cases, most urgent first */
    List<WaitingStep> of(Collection<CaseKey> cases);

    /**
     * One open step in a few words.
     *
     * @param group candidate group that the step belongs to
     * @param fact what its completion would establish
     */
    record WaitingStep(
            StepId id,
            CaseKey caseKey,
            String caseName,
            String process,
            String processLabel,
            String stepKey,
            String label,
            String group,
            Optional<FactType> fact,
            StepStatus status,
            boolean withTownHall,
            Optional<LocalDate> due,
            Instant openedAt) {}
}
