package de.ozglotse.confirmation;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The plans of the next letters, one for each contact. */
interface LetterPlans extends Repository<LetterPlan, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from LetterPlan p where p.contactId = :contactId")
    Optional<LetterPlan> lock(UUID contactId);

    LetterPlan save(LetterPlan plan);
}
