package de.ozglotse.municipality;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That a contact who was there twice is now found under another id. */
@Entity
@Table(name = "merged_contact")
class MergedContact {

    @Id
    private UUID contactId;

    private UUID intoId;

    private Instant mergedAt;

    protected MergedContact() {}

    MergedContact(UUID contactId, UUID intoId, Instant mergedAt) {
        this.contactId = contactId;
        this.intoId = intoId;
        this.mergedAt = mergedAt;
    }

    UUID into() {
        return intoId;
    }
}
