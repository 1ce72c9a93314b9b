package de.ozglotse.tasklist;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All answers that were ever given. */
interface AnswerRecords extends Repository<AnswerRecord, UUID> {

    AnswerRecord save(AnswerRecord answer);

    Optional<AnswerRecord> findByStepId(String stepId);

    @Query("select min(a.openedAt) from AnswerRecord a where a.caseKey = :caseKey and a.processKey = :process")
    Optional<Instant> firstOpened(String caseKey, String process);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from AnswerRecord a where a.stepId = :stepId")
    Optional<AnswerRecord> lock(String stepId);

    @Query("select a from AnswerRecord a where a.caseKey = :caseKey and a.stepKey = :stepKey and a.undoneAt is null "
            + "and a.outcome <> 'UEBERSPRUNGEN' order by a.answeredAt desc")
    List<AnswerRecord> newest(String caseKey, String stepKey, Limit limit);

    @Query("select a from AnswerRecord a where a.undoneAt is null order by a.answeredAt desc")
    List<AnswerRecord> newest(Limit limit);

    @Query("select a from AnswerRecord a where a.caseKey = :caseKey and a.channel in ('LINK', 'ON_BEHALF') "
            + "and a.outcome <> 'UEBERSPRUNGEN' and a.undoneAt is null order by a.answeredAt desc")
    List<AnswerRecord> ofTownHall(String caseKey);

    /** @return what was done or skipped in the runs of processes and counts, oldest first */
    @Query("select a.processInstance as processInstance, a.processKey as process, a.stepKey as step, "
            + "a.stepId as answer, a.answeredAt as at, a.outcome as outcome from AnswerRecord a "
            + "where a.caseKey = :caseKey and a.outcome in ('BESTAETIGT', 'UEBERSPRUNGEN') and a.undoneAt is null "
            + "and (a.processInstance in :processInstances or a.processInstance is null) "
            + "order by a.answerNo")
    List<DoneStep> done(String caseKey, Set<String> processInstances);

    @Modifying
    @Query("update AnswerRecord a set a.processInstance = :now where a.processInstance = :before")
    void move(String before, String now);

    /** @return the times of the steps answered since then; extract yields seconds in both databases */
    @NativeQuery("""
            select process_key as process, step_key as step, count(*) as answers,
              percentile_cont(0.5) within group (order by seconds) as median,
              percentile_cont(0.9) within group (order by seconds) as ninth
            from (
              select process_key, step_key,
                cast(extract(epoch from answered_at) - extract(epoch from opened_at) as double precision) as seconds
              from given_answer
              where outcome = 'BESTAETIGT' and undone_at is null and opened_at is not null and answered_at >= :since
            ) measured
            group by process_key, step_key
            """)
    List<MeasuredStep> measured(Instant since);

    /** @return what counts and was answered for the case after that step, oldest first */
    @Query("select a from AnswerRecord a where a.caseKey = :caseKey and a.undoneAt is null and a.answerNo > "
            + "(select x.answerNo from AnswerRecord x where x.stepId = :stepId) order by a.answerNo")
    List<AnswerRecord> countingAfter(String caseKey, String stepId);

    /** @return what was skipped and stays so */
    @Query("select a from AnswerRecord a where a.outcome = 'UEBERSPRUNGEN' and a.undoneAt is null")
    List<AnswerRecord> skipped();
}
