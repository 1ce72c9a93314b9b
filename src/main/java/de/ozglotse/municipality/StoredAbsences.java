package de.ozglotse.municipality;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The absences of contacts. */
interface StoredAbsences extends Repository<StoredAbsence, UUID> {

    Optional<StoredAbsence> findById(UUID contact);

    StoredAbsence save(StoredAbsence absence);

    @Query("select a from StoredAbsence a where a.contactId in :contacts and a.absentUntil >= :day")
    List<StoredAbsence> notOver(Collection<UUID> contacts, LocalDate day);

    @Query("select a from StoredAbsence a where a.deputyId in :deputies order by a.contactId")
    List<StoredAbsence> withDeputyIn(Collection<UUID> deputies);

    void deleteById(UUID contact);
}
