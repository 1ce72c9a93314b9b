package de.ozglotse.tasklist;

import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.GivenAnswer.Outcome;
import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.StepId;
import de.ozglotse.workflow.UndoToken;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.domain.Persistable;

/** An answer as it is kept: never changed but for the mark that it was taken back. */
@Entity
@Table(name = "given_answer")
class AnswerRecord implements Persistable<UUID> {

    private static final int SEARCHABLE = 4000;

    @Id
    private UUID id;

    private String stepId;
    private String caseKey;
    private String caseName;
    private String processKey;
    private String stepKey;
    private String label;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Convert(converter = InputAsJson.class)
    private Map<String, String> input;

    /** Null if it was answered before this was written down. */
    @Convert(converter = InputAsJson.class)
    private Map<String, String> shown;

    private String note;

    @Enumerated(EnumType.STRING)
    private Actor.Kind actorKind;

    private String actorName;

    @Enumerated(EnumType.STRING)
    private Completer.Channel channel;

    /** Null, as the two below, if the step was opened before this was written down. */
    private Instant openedAt;

    private String processInstance;
    /** The engine's version of the model in which the step was opened. */
    private Integer processVersion;

    private Instant answeredAt;

    /** What was decided about the step before it was answered, with its dates: comes back with the step. */
    @Embedded
    private StepHandling handling;

    private LocalDate dueOn;
    private LocalDate postponedUntil;

    /** Given by the database, only to be compared there. */
    @Column(insertable = false, updatable = false)
    private Long answerNo;

    private String undoToken;
    private Instant undoneAt;
    private String searchText;

    protected AnswerRecord() {}

    AnswerRecord(OpenStep step, Outcome outcome, Map<String, String> input, String note, Completer by, Instant at) {
        this.id = UUID.randomUUID();
        this.stepId = step.id().value();
        this.caseKey = step.caseKey().value();
        this.caseName = step.caseName();
        this.processKey = step.processKey();
        this.stepKey = step.stepKey();
        this.label = step.label();
        this.outcome = outcome;
        this.input = Map.copyOf(input);
        this.note = note;
        this.actorKind = by.actor().kind();
        this.actorName = by.actor().name();
        this.channel = by.channel();
        this.openedAt = step.openedAt();
        this.processInstance = step.processInstance();
        this.processVersion = step.processVersion();
        this.answeredAt = at;
        this.handling = step.handling().copy();
        this.dueOn = step.dueOn().orElse(null);
        this.postponedUntil = step.postponedUntil().orElse(null);
        this.searchText = SearchWords.kept(
                Stream.of(Stream.of(label, caseName, actorName), this.input.values().stream(), Stream.ofNullable(note))
                        .flatMap(texts -> texts),
                SEARCHABLE);
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Only ever saved once: nothing needs to be looked for. */
    @Override
    public boolean isNew() {
        return true;
    }

    /** Keeps the words that people saw: the closed step does not know them any more. */
    void show(Map<String, String> words) {
        this.shown = Map.copyOf(words);
    }

    void undoableBy(UndoToken token) {
        this.undoToken = token.value();
    }

    StepHandling handling() {
        return handling;
    }

    /** @return empty if it had no date, or if nobody wrote it down */
    Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    Optional<LocalDate> postponedUntil() {
        return Optional.ofNullable(postponedUntil);
    }

    void markUndone(Instant at) {
        this.undoneAt = at;
    }

    boolean undone() {
        return undoneAt != null;
    }

    Optional<UndoToken> undoToken() {
        return Optional.ofNullable(undoToken).map(UndoToken::new);
    }

    Optional<Instant> openedAt() {
        return Optional.ofNullable(openedAt);
    }

    /** @return the run of the process in which it was given; after a step was taken back, the one that goes on */
    Optional<String> processInstance() {
        return Optional.ofNullable(processInstance);
    }

    Instant answeredAt() {
        return answeredAt;
    }

    CaseKey caseKey() {
        return new CaseKey(caseKey);
    }

    StepId stepId() {
        return new StepId(stepId);
    }

    String processKey() {
        return processKey;
    }

    String stepKey() {
        return stepKey;
    }

    String label() {
        return label;
    }

    GivenAnswer toGivenAnswer() {
        return new GivenAnswer(
                new StepId(stepId),
                caseKey(),
                caseName,
                stepKey,
                label,
                outcome,
                input,
                Objects.requireNonNullElse(shown, Map.of()),
                Optional.ofNullable(note),
                new Completer(new Actor(actorKind, actorName), channel),
                answeredAt,
                undone());
    }
}
