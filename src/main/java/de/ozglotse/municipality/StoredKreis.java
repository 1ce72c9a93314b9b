package de.ozglotse.municipality;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A Kreis as stored. */
@Entity
@Table(name = "kreis")
class StoredKreis {

    @Id
    private String kreisKey;

    private String landKey;

    private String name;

    protected StoredKreis() {}

    StoredKreis(DirectoryRecord.Kreis directory) {
        this.kreisKey = directory.key();
        this.landKey = directory.landKey();
        this.name = directory.name();
    }

    String key() {
        return kreisKey;
    }

    /** @return whether that changed anything */
    boolean update(DirectoryRecord.Kreis directory) {
        boolean changed = !name.equals(directory.name());
        name = directory.name();
        return changed;
    }
}
