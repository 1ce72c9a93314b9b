package de.ozglotse.requirements;

import de.ozglotse.workflow.StepId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** A point of the checklist: something that enaio or its operation has to offer. */
@Entity
@Table(name = "req_voraussetzung")
class Voraussetzung {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private Long version;

    private int place;
    private String title;
    private boolean applicable;
    private boolean proposal;

    @Enumerated(EnumType.STRING)
    private Assessment assessment;

    private String finding;
    private LocalDate clarifiedOn;
    private String agreedStep;
    private String answerStep;

    protected Voraussetzung() {}

    /** @param proposal whether it comes from the application and not from the county */
    Voraussetzung(int place, String title, boolean proposal) {
        this.place = place;
        this.title = title;
        this.applicable = true;
        this.proposal = proposal;
        this.assessment = Assessment.OFFEN;
    }

    void word(String title) {
        this.proposal = this.proposal && this.title.equals(title);
        this.title = title;
    }

    void apply(boolean applicable) {
        this.applicable = applicable;
    }

    void agreed(StepId by) {
        this.agreedStep = by.value();
    }

    void reconsider() {
        this.agreedStep = null;
    }

    void assessed(Assessment assessment, String finding, LocalDate on, StepId by) {
        this.assessment = assessment;
        this.finding = finding;
        this.clarifiedOn = on;
        this.answerStep = by.value();
    }

    /** As if nobody had assessed it yet. */
    void reopen() {
        this.assessment = Assessment.OFFEN;
        this.finding = null;
        this.clarifiedOn = null;
        this.answerStep = null;
    }

    String key() {
        return String.valueOf(id);
    }

    int place() {
        return place;
    }

    String title() {
        return title;
    }

    boolean applicable() {
        return applicable;
    }

    boolean isAgreed() {
        return agreedStep != null;
    }

    Assessment assessment() {
        return assessment;
    }

    Checkliste.View view() {
        return new Checkliste.View(id, version, title, applicable, proposal, assessment, finding, clarifiedOn);
    }
}
