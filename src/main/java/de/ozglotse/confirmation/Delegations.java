package de.ozglotse.confirmation;

import de.ozglotse.workflow.StepId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Who answers a question instead of the contact. */
interface Delegations extends Repository<Delegation, UUID> {

    Delegation save(Delegation delegation);

    @Query("select d from Delegation d where d.id = :id and d.endedAt is null")
    Optional<Delegation> living(UUID id);

    @Query("select d from Delegation d where d.stepId = :stepId and d.endedAt is null")
    List<Delegation> livingOf(String stepId);

    @Query("select d from Delegation d where d.caseKey = :caseKey and d.endedAt is null")
    List<Delegation> livingOfCase(String caseKey);

    long countByStepId(String stepId);

    /** @return to whom the question was passed on, if it was */
    default Optional<Delegation> of(StepId step) {
        return livingOf(step.value()).stream().findFirst();
    }
}
