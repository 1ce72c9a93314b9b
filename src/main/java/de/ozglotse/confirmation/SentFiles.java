package de.ozglotse.confirmation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Which files came by link. */
interface SentFiles extends Repository<SentFile, UUID> {

    SentFile save(SentFile file);

    List<SentFile> findByStepId(String stepId);

    List<SentFile> findByStepIdAndContactIdOrderBySentAt(String stepId, UUID contactId);
}
