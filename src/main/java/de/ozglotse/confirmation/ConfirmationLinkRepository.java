package de.ozglotse.confirmation;

import de.ozglotse.confirmation.ConfirmationLink.Origin;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The links that were issued. */
interface ConfirmationLinkRepository extends JpaRepository<ConfirmationLink, UUID> {

    boolean existsByTokenHash(String tokenHash);

    Optional<ConfirmationLink> findByTokenHash(String tokenHash);

    List<ConfirmationLink> findByStepIdAndContactIdOrderByIssuedAtDesc(String stepId, UUID contactId);

    @Query("select l.stepId from ConfirmationLink l where l.contactId = :contactId and l.usedAt is not null")
    List<String> stepsAnsweredBy(UUID contactId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from ConfirmationLink l where l.tokenHash = :tokenHash")
    Optional<ConfirmationLink> lock(String tokenHash);

    List<ConfirmationLink> findByAct(UUID act);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from ConfirmationLink l where l.stepId = :stepId order by l.id")
    List<ConfirmationLink> lockOfStep(String stepId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from ConfirmationLink l where l.stepId = :stepId and l.contactId = :contactId order by l.id")
    List<ConfirmationLink> lockSent(String stepId, UUID contactId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select l from ConfirmationLink l
            where l.stepId = :stepId and l.usedAt is null and l.revokedAt is null order by l.id""")
    List<ConfirmationLink> lockLivingOfStep(String stepId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select l from ConfirmationLink l
            where l.caseKey = :caseKey and l.revokedAt is null order by l.id""")
    List<ConfirmationLink> lockUnrevokedOfCase(String caseKey);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select l from ConfirmationLink l
            where l.contactId = :contactId and l.revokedAt is null order by l.id""")
    List<ConfirmationLink> lockUnrevokedOfContact(UUID contactId);

    boolean existsByStepIdAndOriginAndIssuedAtAfter(String stepId, Origin origin, Instant since);

    boolean existsByStepIdAndContactIdAndUsedAtIsNullAndRevokedAtIsNull(String stepId, UUID contactId);

    long countByStepId(String stepId);

    @Query("select max(l.issuedAt) from ConfirmationLink l where l.contactId = :contactId")
    Optional<Instant> lastIssued(UUID contactId);

    @Query("select max(l.issuedAt) from ConfirmationLink l where l.contactId = :contactId and l.origin = :origin")
    Optional<Instant> lastIssued(UUID contactId, Origin origin);

    /** What was asked or reminded of by a link that nobody has used and that still works. */
    @Query("""
            select max(l.issuedAt) from ConfirmationLink l
            where l.contactId = :contactId and l.origin in (QUESTION, REMINDER)
              and l.usedAt is null and l.revokedAt is null""")
    Optional<Instant> lastUnanswered(UUID contactId);

    /** With new versions, so that nobody who has read a link before writes the former contact back. */
    @Modifying(flushAutomatically = true)
    @Query("update versioned ConfirmationLink l set l.contactId = :into where l.contactId in :former")
    void hand(Collection<UUID> former, UUID into);
}
