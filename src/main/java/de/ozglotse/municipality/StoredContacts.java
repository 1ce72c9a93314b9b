package de.ozglotse.municipality;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All stored contacts. */
interface StoredContacts extends Repository<StoredContact, UUID> {

    Optional<StoredContact> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from StoredContact c where c.id = :id")
    Optional<StoredContact> lock(UUID id);

    Optional<StoredContact> findByEmail(String email);

    StoredContact save(StoredContact contact);

    void deleteById(UUID id);

    long count();
}
