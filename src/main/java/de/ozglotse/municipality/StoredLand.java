package de.ozglotse.municipality;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A Land as stored. */
@Entity
@Table(name = "land")
class StoredLand {

    @Id
    private String landKey;

    private String name;

    protected StoredLand() {}

    StoredLand(DirectoryRecord.Land directory) {
        this.landKey = directory.key();
        this.name = directory.name();
    }

    String key() {
        return landKey;
    }

    /** @return whether that changed anything */
    boolean update(DirectoryRecord.Land directory) {
        boolean changed = !name.equals(directory.name());
        name = directory.name();
        return changed;
    }
}
