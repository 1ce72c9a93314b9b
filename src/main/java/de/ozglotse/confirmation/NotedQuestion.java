package de.ozglotse.confirmation;

import de.ozglotse.workflow.StepId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A question that stands on the list for the next letter to a contact. */
@Entity
@Table(name = "noted_question")
class NotedQuestion {

    @Id
    private String stepId;

    @Column(nullable = false)
    private UUID contactId;

    @Column(nullable = false)
    private boolean reminder;

    @Column(nullable = false)
    private Instant notedAt;

    @Version
    private Long version;

    protected NotedQuestion() {}

    NotedQuestion(StepId step, UUID contactId, boolean reminder, Instant notedAt) {
        this.stepId = step.value();
        this.contactId = contactId;
        this.reminder = reminder;
        this.notedAt = notedAt;
    }

    /** A question that was never asked stays one: nobody is reminded of what is news. */
    void noteAgain(boolean asReminder) {
        reminder = reminder && asReminder;
    }

    void handTo(UUID contact) {
        contactId = contact;
    }

    StepId step() {
        return new StepId(stepId);
    }

    boolean isReminder() {
        return reminder;
    }
}
