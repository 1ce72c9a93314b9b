package de.ozglotse.confirmation;

import de.ozglotse.confirmation.ContactAgenda.NamedColleague;
import de.ozglotse.municipality.Contact;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.EmailAddress;
import de.ozglotse.workflow.StepId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** That a contact named a colleague who is to answer one question instead. */
@Entity
@Table(name = "delegation")
class Delegation {

    @Id
    private UUID id;

    @Column(nullable = false)
    private String stepId;

    @Column(nullable = false)
    private String caseKey;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String email;

    @Column(nullable = false)
    private String namedBy;

    @Column(nullable = false)
    private Instant namedAt;

    private Instant endedAt;

    protected Delegation() {}

    Delegation(StepId step, CaseKey caseKey, String name, EmailAddress email, String namedBy, Instant namedAt) {
        this.id = UUID.randomUUID();
        this.stepId = step.value();
        this.caseKey = caseKey.value();
        this.name = name;
        this.email = email.value();
        this.namedBy = namedBy;
        this.namedAt = namedAt;
    }

    void end(Instant now) {
        endedAt = now;
    }

    /** The question was opened again under another id. */
    void moveTo(StepId step) {
        stepId = step.value();
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    EmailAddress email() {
        return new EmailAddress(email);
    }

    NamedColleague toNamedColleague() {
        return new NamedColleague(id, name, email(), namedBy, LetterDates.withTime(namedAt));
    }

    CaseKey caseKey() {
        return new CaseKey(caseKey);
    }

    /** @return whom the county writes to about this question */
    Contact toContact() {
        return new Contact(id, name, Optional.empty(), email(), Optional.empty());
    }
}
