package de.ozglotse.mail;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;

/** The rows of the outbox. */
interface OutboxMailRepository extends JpaRepository<OutboxMail, UUID>, JpaSpecificationExecutor<OutboxMail> {

    Optional<OutboxMail> findByDedupKey(String dedupKey);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from OutboxMail m where m.id = :id")
    Optional<OutboxMail> lock(UUID id);

    /** Whoever is busy with the mail is not waited for ({@code skip locked}). */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = "-2"))
    @Query("select m from OutboxMail m where m.id = :id")
    Optional<OutboxMail> lockUnlessBusy(UUID id);

    /** The mails that wait because of the server, first those that were not tried; leaves out what is being sent. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = "-2"))
    @Query("select m from OutboxMail m where m.status = de.ozglotse.mail.MailStatus.QUEUED"
            + " and (m.parked = true or m.attempts > 0) order by m.parked desc, m.createdAt")
    List<OutboxMail> lockWaiting(Limit limit);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from OutboxMail m where m.stopped = true order by m.createdAt")
    List<OutboxMail> lockStopped();

    long countByStoppedTrue();

    Optional<OutboxMail> findFirstByTemplateAndPartsNotNullOrderByCreatedAtDesc(String template);

    @Query("select count(m) from OutboxMail m where m.caseKey = :caseKey"
            + " and m.status = de.ozglotse.mail.MailStatus.FAILED and not exists (select 1 from OutboxMail later"
            + " where later.caseKey = m.caseKey and later.status = de.ozglotse.mail.MailStatus.SENT"
            + " and later.createdAt > m.createdAt)")
    long countUndeliverable(String caseKey);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from OutboxMail m where m.messageId = :messageId")
    Optional<OutboxMail> lockByMessageId(String messageId);

    /** Passes over mails that are being sent at this moment ({@code skip locked}). */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = "-2"))
    @Query("select m from OutboxMail m where m.stepId = :stepId and m.sealedPath is not null and m.status in :statuses")
    List<OutboxMail> lockWithLinkTo(String stepId, Collection<MailStatus> statuses);
}
