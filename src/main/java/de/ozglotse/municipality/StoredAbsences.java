package de.ozglotse.municipality;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The absences of contacts. */
interface StoredAbsences extends Repository<StoredAbsence, UUID> {

    Optional<StoredAbsence> findById(UUID contact);

    StoredAbsence save(StoredAbsence absence);

    void deleteById(UUID contact);
}
