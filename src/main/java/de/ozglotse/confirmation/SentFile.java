package de.ozglotse.confirmation;

import de.ozglotse.workflow.StepId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That a file came by link, and from whom. */
@Entity
@Table(name = "sent_file")
class SentFile {

    @Id
    private UUID fileId;

    @Column(nullable = false)
    private String stepId;

    @Column(nullable = false)
    private UUID contactId;

    @Column(nullable = false)
    private Instant sentAt;

    protected SentFile() {}

    SentFile(UUID file, StepId step, UUID contact, Instant sentAt) {
        this.fileId = file;
        this.stepId = step.value();
        this.contactId = contact;
        this.sentAt = sentAt;
    }

    /** The question was opened again under another id. */
    void moveTo(StepId step) {
        stepId = step.value();
    }

    UUID file() {
        return fileId;
    }
}
