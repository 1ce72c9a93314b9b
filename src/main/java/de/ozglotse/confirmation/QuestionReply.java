package de.ozglotse.confirmation;

import de.ozglotse.workflow.StepId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What the coordinator replied to something that a contact had asked. */
@Entity
@Table(name = "question_reply")
class QuestionReply {

    @Id
    private UUID id;

    @Column(nullable = false)
    private String stepId;

    @Column(nullable = false)
    private String reply;

    @Column(nullable = false)
    private Instant repliedAt;

    protected QuestionReply() {}

    QuestionReply(StepId step, String reply, Instant repliedAt) {
        this.id = UUID.randomUUID();
        this.stepId = step.value();
        this.reply = reply;
        this.repliedAt = repliedAt;
    }

    /** The question was opened again under another id. */
    void moveTo(StepId step) {
        stepId = step.value();
    }

    String text() {
        return reply;
    }

    Instant at() {
        return repliedAt;
    }
}
