package de.ozglotse.tasklist;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All open steps. */
interface OpenStepTable extends Repository<OpenStep, String>, JpaSpecificationExecutor<OpenStep> {

    OpenStep save(OpenStep step);

    long countByCandidateGroupIn(java.util.Set<String> groups);

    void delete(OpenStep step);

    Optional<OpenStep> findById(String stepId);

    /** Locks the row until the end of the transaction: whoever answers a step passes here one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from OpenStep s where s.stepId = :stepId")
    Optional<OpenStep> lock(String stepId);

    /** Locks all open steps of a case, always in the same order: nobody can answer one of them meanwhile. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from OpenStep s where s.caseKey = :caseKey order by s.stepId")
    List<OpenStep> lockCase(String caseKey);

    @Query("select s from OpenStep s order by s.dueOn asc nulls last, s.stepId")
    List<OpenStep> allByDue();

    @Query("select s from OpenStep s where s.caseKey = :caseKey order by s.dueOn asc nulls last, s.stepId")
    List<OpenStep> ofCase(String caseKey);

    @Query("select s from OpenStep s where s.processKey = :process and s.stepKey = :step and s.caseKey in :cases "
            + "order by s.caseSort")
    List<OpenStep> sameStep(String process, String step, List<String> cases);
}
