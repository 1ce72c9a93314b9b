package de.ozglotse.okr;

import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.FactType;
import de.ozglotse.workflow.FactEstablished;
import de.ozglotse.workflow.StepId;
import de.ozglotse.workflow.StepReopened;
import de.ozglotse.workflow.StepUndone;
import de.ozglotse.workflow.Subject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** One line of the fact ledger; written once, never changed. Its id is its position in the ledger. */
@Entity
@Immutable
@Table(name = "okr_fact")
class FactEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "entry_kind")
    private EntryKind kind;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "refers_to")
    private FactEntry refersTo;

    private String factType;
    private String caseKey;
    private String subjectKey;
    private String subjectName;
    private LocalDate occurredOn;
    private Instant recordedAt;
    private String recordedBy;

    @Enumerated(EnumType.STRING)
    private Actor.Kind recorderKind;

    @Enumerated(EnumType.STRING)
    @Column(name = "fact_source")
    private FactSource source;

    private String processInstance;
    private String processKey;
    private int processVersion;
    private String stepId;
    private String stepKey;

    @Column(name = "remark")
    private String comment;

    private String idempotencyKey;

    protected FactEntry() {}

    private FactEntry(EntryKind kind, LocalDate occurredOn, Instant recordedAt, Actor by) {
        this.kind = kind;
        this.occurredOn = occurredOn;
        // the database keeps microseconds and rounds: a fact must never seem to come from the future
        this.recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
        this.recordedBy = by.name();
        this.recorderKind = by.kind();
    }

    /** Says that something is true. */
    static FactEntry establishing(FactEstablished event) {
        if (event.occurredOn().isAfter(CountyTime.dayOf(event.recordedAt()))) {
            throw new IllegalArgumentException("A fact cannot be true only after the day on which it is recorded");
        }
        FactEntry entry = new FactEntry(
                EntryKind.FESTSTELLUNG,
                event.occurredOn(),
                event.recordedAt(),
                event.by().actor());
        entry.factType = event.type().value();
        entry.caseKey = event.caseKey().value();
        entry.subjectKey = event.subject().map(Subject::key).orElse("");
        entry.subjectName = event.subject().map(Subject::name).orElse("");
        entry.source = FactSource.of(event.by().channel());
        entry.processInstance = event.processInstance();
        entry.processKey = event.process();
        entry.processVersion = event.processVersion();
        entry.stepId = event.step().value();
        entry.stepKey = event.stepKey();
        entry.comment = "";
        entry.idempotencyKey = keyOf(event);
        return entry;
    }

    /** Names one completion of one step, so that hearing of it twice writes one line. */
    static String keyOf(FactEstablished event) {
        String witness = String.join(
                "|",
                EntryKind.FESTSTELLUNG.name(),
                event.type().value(),
                event.caseKey().value(),
                event.stepKey(),
                event.step().value());
        return event.subject().map(subject -> witness + "|" + subject.key()).orElse(witness);
    }

    /** Says that this line was a mistake. */
    FactEntry correctedBy(StepUndone event) {
        return against(EntryKind.KORREKTUR, occurredOn, event.at(), event.actor(), event.reason());
    }

    /** Says that this was a mistake, or that it is not true any more. */
    FactEntry reopenedBy(StepReopened event) {
        return event.kind() == StepReopened.Kind.KORREKTUR
                ? against(EntryKind.KORREKTUR, occurredOn, event.at(), event.actor(), event.reason())
                : withdrawn(
                        event.since().isBefore(occurredOn) ? occurredOn : event.since(),
                        event.at(),
                        event.actor(),
                        event.reason());
    }

    /** Says that this was true and is not any more since that day. */
    FactEntry withdrawn(LocalDate since, Instant recordedAt, Actor by, String reason) {
        return against(EntryKind.WIDERRUF, since, recordedAt, by, reason);
    }

    /** Says that this line was a mistake, for another reason than its own step. */
    FactEntry mistaken(Instant at, Actor by, String reason) {
        return against(EntryKind.KORREKTUR, occurredOn, at, by, reason);
    }

    /** Says of a newly formed municipality what this line says of one that it was formed from, with the same witness. */
    FactEntry takenOverBy(String successor, LocalDate effective, Instant at, Actor by, String rule) {
        FactEntry entry = new FactEntry(EntryKind.FESTSTELLUNG, effective, at, by);
        entry.factType = factType;
        entry.caseKey = successor;
        entry.subjectKey = subjectKey;
        entry.subjectName = subjectName;
        entry.source = FactSource.UEBERNAHME;
        entry.processInstance = processInstance;
        entry.processKey = processKey;
        entry.processVersion = processVersion;
        entry.stepId = stepId;
        entry.stepKey = stepKey;
        entry.comment = rule;
        entry.idempotencyKey = takeoverKey(successor);
        return entry;
    }

    /** Names the taking over of one line, which happens once. */
    String takeoverKey(String successor) {
        return FactSource.UEBERNAHME + "|" + successor + "|" + id;
    }

    /** @return what it is about, whatever municipality it is true of */
    String matter() {
        return factType + "|" + subjectKey;
    }

    private FactEntry against(EntryKind kind, LocalDate day, Instant recordedAt, Actor by, String reason) {
        FactEntry entry = new FactEntry(kind, day, recordedAt, by);
        entry.refersTo = this;
        entry.factType = factType;
        entry.caseKey = caseKey;
        entry.subjectKey = subjectKey;
        entry.subjectName = subjectName;
        entry.source = FactSource.AUFGABE;
        entry.processInstance = processInstance;
        entry.processKey = processKey;
        entry.processVersion = processVersion;
        entry.stepId = stepId;
        entry.stepKey = stepKey;
        entry.comment = reason;
        entry.idempotencyKey = kind + "|" + id;
        return entry;
    }

    /** @return whether it was recorded before the other one */
    boolean isOlderThan(FactEntry other) {
        return id < other.id;
    }

    boolean establishes() {
        return kind == EntryKind.FESTSTELLUNG;
    }

    StepId witness() {
        return new StepId(stepId);
    }

    FactHistory.Proof proof() {
        return new FactHistory.Proof(
                fact(),
                witness(),
                recordedBy,
                source == FactSource.BESTAETIGUNGSLINK,
                source == FactSource.UEBERNAHME ? Optional.of(comment) : Optional.empty());
    }

    /** @return what it says against an earlier line */
    FactsTakenBack.TakenBack takenBack() {
        boolean about = refersTo.establishes();
        FactsTakenBack.Kind against =
                kind == EntryKind.WIDERRUF ? FactsTakenBack.Kind.WIDERRUFEN : FactsTakenBack.Kind.BERICHTIGT;
        return new FactsTakenBack.TakenBack(
                about ? against : FactsTakenBack.Kind.GILT_DOCH,
                new CaseKey(caseKey),
                subject(),
                refersTo.occurredOn,
                occurredOn,
                recordedAt,
                new Actor(recorderKind, recordedBy),
                comment,
                witness());
    }

    Facts.Fact fact() {
        return new Facts.Fact(new FactType(factType), new CaseKey(caseKey), occurredOn, recordedAt, subject());
    }

    private Optional<Subject> subject() {
        return subjectKey.isEmpty() ? Optional.empty() : Optional.of(new Subject(subjectKey, subjectName));
    }

    EntryKind kind() {
        return kind;
    }

    FactEntry refersTo() {
        return refersTo;
    }

    String comment() {
        return comment;
    }
}
