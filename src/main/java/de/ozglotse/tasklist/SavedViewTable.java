package de.ozglotse.tasklist;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All saved views. */
interface SavedViewTable extends Repository<SavedView, UUID> {

    SavedView save(SavedView view);

    void delete(SavedView view);

    Optional<SavedView> findById(UUID id);

    long countByOwner(String owner);

    @Query("select v from SavedView v where v.owner = :owner or v.shared = true")
    List<SavedView> visibleTo(String owner);
}
