package de.ozglotse.municipality;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The absence of one contact as stored. */
@Entity
@Table(name = "contact_absence")
class StoredAbsence {

    @Id
    private UUID contactId;

    @Column(nullable = false)
    private LocalDate absentFrom;

    @Column(nullable = false)
    private LocalDate absentUntil;

    private @Nullable UUID deputyId;

    protected StoredAbsence() {}

    StoredAbsence(UUID contactId) {
        this.contactId = contactId;
    }

    void set(Absence absence) {
        absentFrom = absence.from();
        absentUntil = absence.until();
        deputyId = absence.deputy().orElse(null);
    }

    void standIn(UUID deputy) {
        deputyId = deputy;
    }

    UUID contact() {
        return contactId;
    }

    Absence toAbsence() {
        return new Absence(absentFrom, absentUntil, Optional.ofNullable(deputyId));
    }
}
