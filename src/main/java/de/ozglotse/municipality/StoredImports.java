package de.ozglotse.municipality;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All imports that were done. */
interface StoredImports extends Repository<StoredImport, UUID> {

    StoredImport save(StoredImport done);

    Optional<StoredImport> findById(UUID id);

    @Query("select i.id from StoredImport i")
    Set<UUID> ids();

    @Query("from StoredImport order by importedAt desc limit :count")
    List<StoredImport> recent(int count);
}
