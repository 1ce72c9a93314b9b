package de.ozglotse.mail;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /** Passes over mails that are being sent at this moment ({@code skip locked}). */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = "-2"))
    @Query("select m from OutboxMail m where m.stepId = :stepId and m.sealedPath is not null and m.status in :statuses")
    List<OutboxMail> lockWithLinkTo(String stepId, Collection<MailStatus> statuses);
}
