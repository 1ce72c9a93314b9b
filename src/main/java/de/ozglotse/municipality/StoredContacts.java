package de.ozglotse.municipality;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All stored contacts. */
interface StoredContacts extends Repository<StoredContact, UUID> {

    Optional<StoredContact> findById(UUID id);

    Optional<StoredContact> findByEmail(String email);

    StoredContact save(StoredContact contact);

    long count();
}
