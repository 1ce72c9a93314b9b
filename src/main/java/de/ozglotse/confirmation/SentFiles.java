package de.ozglotse.confirmation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Which files came by link. */
interface SentFiles extends Repository<SentFile, UUID> {

    SentFile save(SentFile file);

    List<SentFile> findByStepId(String stepId);

    List<SentFile> findByStepIdAndContactIdOrderBySentAt(String stepId, UUID contactId);

    @Modifying(flushAutomatically = true)
    @Query("update SentFile f set f.contactId = :into where f.contactId in :former")
    void hand(Collection<UUID> former, UUID into);
}
