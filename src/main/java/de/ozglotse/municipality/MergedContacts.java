package de.ozglotse.municipality;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Where merged contacts are found. */
interface MergedContacts extends Repository<MergedContact, UUID> {

    Optional<MergedContact> findById(UUID contact);

    MergedContact save(MergedContact merged);

    /** Whoever was merged into one of these before is found under the new id at once. */
    @Modifying(flushAutomatically = true)
    @Query("update MergedContact m set m.intoId = :into where m.intoId in :former")
    void lead(Collection<UUID> former, UUID into);
}
