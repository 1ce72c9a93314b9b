package de.ozglotse.tasklist;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.FactType;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import de.ozglotse.workflow.StepDefinition;
import de.ozglotse.workflow.StepId;
import de.ozglotse.workflow.StepOpened;
import de.ozglotse.workflow.StepRevised;
import de.ozglotse.workflow.Subject;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A step that waits, with everything that a row of the task list shows: the list is one query on this table. */
@Entity
@Table(name = "open_step")
class OpenStep {

    @Id
    private String stepId;

    /** Null until it is stored, so that a new row is inserted without being looked for. */
    @Version
    private Long version;

    private String caseKey;
    private String caseName;
    private String processKey;
    private String processLabel;
    private String stepKey;
    private String label;
    private String candidateGroup;
    private boolean confirmable;
    private String factType;
    /** Null if the fact is about the case itself, or if that is not known. */
    private String subjectKey;

    private boolean factDepends;
    private String questionStepId;
    private Instant openedAt;
    /** Null if it was opened before this was written down. */
    private String processInstance;
    /** The engine's version of the model in which it was opened; null as the one above. */
    private Integer processVersion;

    private LocalDate dueOn;
    private LocalDate postponedUntil;

    @Embedded
    private StepPlace place;

    @Embedded
    private StepHandling handling = StepHandling.untouched();

    @Enumerated(EnumType.STRING)
    private Ball ball;

    private Instant ballSince;

    @Enumerated(EnumType.STRING)
    private StepStatus status;

    private String searchText;

    protected OpenStep() {}

    OpenStep(StepOpened opened, StepFacts facts) {
        this.stepId = opened.id().value();
        this.caseKey = opened.caseKey().value();
        this.caseName = facts.name().text();
        this.processKey = opened.definition().process();
        this.processLabel = opened.processLabel();
        this.stepKey = opened.definition().step();
        this.label = opened.definition().label();
        this.candidateGroup = opened.definition().group();
        this.confirmable = opened.definition().confirmable();
        counts(opened.definition());
        this.questionStepId = opened.question().map(StepId::value).orElse(null);
        this.openedAt = opened.at();
        this.processInstance = opened.processInstance();
        this.processVersion = opened.processVersion();
        this.place = new StepPlace(facts.name(), facts.association());
        this.place.named(label, processLabel);
        dueOn(opened.due().map(CountyTime::dayOf).orElse(null));
        this.ball = facts.ball();
        this.ballSince = opened.at();
        this.status = facts.status();
        this.searchText = facts.searchText();
    }

    void revise(StepRevised revised, StepFacts facts) {
        this.processLabel = revised.processLabel();
        this.stepKey = revised.definition().step();
        this.label = revised.definition().label();
        this.candidateGroup = revised.definition().group();
        this.confirmable = revised.definition().confirmable();
        counts(revised.definition());
        this.place.named(label, processLabel);
        this.ball = facts.ball();
        this.status = facts.status();
        this.searchText = facts.searchText();
    }

    private void counts(StepDefinition definition) {
        this.factType = definition.fact().map(FactType::value).orElse(null);
        this.subjectKey = definition.subject().map(Subject::key).orElse(null);
        this.factDepends = definition.factWhen().isPresent();
    }

    void postpone(LocalDate until) {
        this.postponedUntil = until;
        dueOn(until);
    }

    void dueOn(LocalDate day) {
        this.dueOn = day;
        this.place.due(day);
    }

    void pass(Ball to, Instant at) {
        this.ball = to;
        this.ballSince = at;
    }

    StepPlace place() {
        return place;
    }

    StepHandling handling() {
        return handling;
    }

    Ball ball() {
        return ball;
    }

    String factType() {
        return factType;
    }

    StepStatus status() {
        return status;
    }

    StepId id() {
        return new StepId(stepId);
    }

    CaseKey caseKey() {
        return new CaseKey(caseKey);
    }

    String caseName() {
        return caseName;
    }

    String processKey() {
        return processKey;
    }

    String processLabel() {
        return processLabel;
    }

    String stepKey() {
        return stepKey;
    }

    String label() {
        return label;
    }

    String group() {
        return candidateGroup;
    }

    boolean confirmable() {
        return confirmable;
    }

    Optional<StepId> question() {
        return Optional.ofNullable(questionStepId).map(StepId::new);
    }

    Instant openedAt() {
        return openedAt;
    }

    /** Says that it waits for longer than the engine knows: it was answered meanwhile, but the answer was taken back. */
    private void openSince(Instant earlier) {
        if (ballSince.equals(openedAt)) {
            this.ballSince = earlier;
        }
        this.openedAt = earlier;
    }

    /** Puts everything back as it was when the step was answered. */
    void resume(AnswerRecord answer) {
        this.handling = answer.handling().copy();
        this.postponedUntil = answer.postponedUntil().orElse(postponedUntil);
        answer.openedAt().ifPresent(this::openSince);
        answer.dueOn().ifPresent(this::dueOn);
    }

    String processInstance() {
        return processInstance;
    }

    Integer processVersion() {
        return processVersion;
    }

    Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    Optional<LocalDate> postponedUntil() {
        return Optional.ofNullable(postponedUntil);
    }

    WaitingStep toWaitingStep() {
        return new WaitingStep(
                id(),
                caseKey(),
                caseName,
                processKey,
                processLabel,
                stepKey,
                label,
                candidateGroup,
                Optional.ofNullable(factType).map(FactType::new),
                status,
                confirmable,
                dueOn(),
                openedAt);
    }

    ListedStep toListedStep() {
        return new ListedStep(
                toWaitingStep(),
                Optional.ofNullable(subjectKey),
                factDepends,
                handling.urgent(),
                handling.assignee(),
                handling.assigneeName(),
                ball,
                ballSince,
                handling.restsUntil(),
                handling.restReason(),
                postponedUntil(),
                place.associationName());
    }
}
