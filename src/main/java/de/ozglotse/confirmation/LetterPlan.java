package de.ozglotse.confirmation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** When one contact gets the next letter that lists what is open; its lock lets letters to one contact follow each other. */
@Entity
@Table(name = "contact_letter")
class LetterPlan {

    @Id
    private UUID contactId;

    private Instant plannedFor;

    @Version
    private Long version;

    protected LetterPlan() {}

    LetterPlan(UUID contactId) {
        this.contactId = contactId;
    }

    /** @return whether nothing waits for this moment or an earlier one yet */
    boolean moveForward(Instant at, Instant now) {
        if (plannedFor != null && plannedFor.isAfter(now) && !at.isBefore(plannedFor)) {
            return false;
        }
        plannedFor = at;
        return true;
    }
}
