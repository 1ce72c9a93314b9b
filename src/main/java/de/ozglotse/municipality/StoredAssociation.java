package de.ozglotse.municipality;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A Verwaltungsgemeinschaft as stored: its official name and the one that people say. */
@Entity
@Table(name = "association")
class StoredAssociation {

    @Id
    private String associationKey;

    private String kreisKey;

    private String officialName;

    private String name;

    protected StoredAssociation() {}

    StoredAssociation(DirectoryRecord.Association directory) {
        this.associationKey = directory.key();
        this.kreisKey = directory.kreisKey();
        update(directory);
    }

    String key() {
        return associationKey;
    }

    /** @return whether that changed anything */
    final boolean update(DirectoryRecord.Association directory) {
        boolean changed = !directory.officialName().equals(officialName);
        officialName = directory.officialName();
        name = directory.shortName();
        return changed;
    }

    Municipality.Association toAssociation() {
        return new Municipality.Association(associationKey, name);
    }
}
