package de.ozglotse.tasklist;

import de.ozglotse.workflow.StepId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Something that a contact wants to know before answering a step. */
@Entity
@Table(name = "step_question")
class StepQuestion {

    @Id
    private UUID id;

    private String stepId;
    private String question;
    private String askedBy;
    private Instant askedAt;

    protected StepQuestion() {}

    StepQuestion(StepId step, String question, String askedBy, Instant askedAt) {
        this.id = UUID.randomUUID();
        this.stepId = step.value();
        this.question = question;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
    }

    /** The step was opened again under another id. */
    void moveTo(StepId step) {
        stepId = step.value();
    }

    Question toQuestion() {
        return new Question(question, askedBy, askedAt);
    }
}
