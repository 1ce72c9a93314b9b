package de.ozglotse.municipality;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All stored municipalities, also those of other counties. */
interface StoredMunicipalities extends Repository<StoredMunicipality, String> {

    @Query("select m from StoredMunicipality m left join fetch m.association where m.ags like :keys")
    List<StoredMunicipality> withKeysLike(String keys);

    @Query("select m from StoredMunicipality m left join fetch m.association where m.ags = :ags")
    Optional<StoredMunicipality> find(String ags);

    @Query("""
            select m from StoredMunicipality own join own.association shared
            join StoredMunicipality m on m.association = shared left join fetch m.association
            where own.ags = :ags and m.ags <> :ags
            """)
    List<StoredMunicipality> neighboursOf(String ags);

    @Query("""
            select m from StoredMunicipality m left join fetch m.association
            where m.ags in (select a.ags from ContactAssignment a where a.contact.id = :contact
                or a.contact.id in (select c.intoId from MergedContact c where c.contactId = :contact))
            """)
    List<StoredMunicipality> ofContact(UUID contact);

    /** Locks the municipality, so that two people cannot appoint a primary contact at the same moment. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from StoredMunicipality m where m.ags = :ags")
    Optional<StoredMunicipality> lock(String ags);

    @Query("select max(m.asOf) from StoredMunicipality m")
    Optional<LocalDate> newest();

    long count();
}
