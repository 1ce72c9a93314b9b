package de.ozglotse.tasklist;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All open steps. */
interface OpenStepTable extends Repository<OpenStep, String> {

    OpenStep save(OpenStep step);

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

    @Query("select min(s.openedAt) from OpenStep s where s.caseKey = :caseKey and s.processKey = :process")
    Optional<Instant> firstOpened(String caseKey, String process);

    @Query("select s from OpenStep s order by s.dueOn asc nulls last, s.stepId")
    List<OpenStep> allByDue();

    @Query("select s from OpenStep s where s.caseKey in :caseKeys order by s.dueOn asc nulls last, s.stepId")
    List<OpenStep> ofCases(List<String> caseKeys);

    @Query("select s from OpenStep s where s.processKey = :process and s.stepKey = :step and s.caseKey in :cases "
            + "order by s.place.caseSort")
    List<OpenStep> sameStep(String process, String step, List<String> cases);

    @Query(
            "select s from OpenStep s where s.caseKey = :caseKey and s.openedAt >= :since and s.candidateGroup in :groups "
                    + "order by s.place.dueSort, s.stepId")
    List<OpenStep> openedSince(String caseKey, Instant since, Set<String> groups, Limit limit);

    @Query("select s from OpenStep s where s.caseKey = :caseKey and s.questionStepId = :question "
            + "order by s.place.dueSort, s.stepId")
    List<OpenStep> followUps(String caseKey, String question);

    @Query("select s from OpenStep s where s.stepId in :steps order by s.place.dueSort, s.place.caseSort, s.stepId")
    List<OpenStep> withIds(List<String> steps);

    @Query("select s from OpenStep s where s.caseKey in :cases and s.candidateGroup in :groups "
            + "order by s.place.dueSort, s.place.caseSort, s.stepId")
    List<OpenStep> ofCases(List<String> cases, Set<String> groups);

    /** Locks the steps that somebody does, always in the same order. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from OpenStep s where s.handling.assignee = :username and s.candidateGroup in :groups "
            + "order by s.stepId")
    List<OpenStep> lockOf(String username, Set<String> groups);
}
