package de.ozglotse.okr;

import de.ozglotse.shared.CountyTime;
import de.ozglotse.workflow.TargetAgreed;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** How many subjects a fact is to be true of, and the step that agreed on it. */
@Entity
@Table(name = "okr_target")
class AgreedTarget {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String factType;
    private int subjects;
    private String stepId;
    private String agreedBy;
    private Instant agreedAt;
    private Instant withdrawnAt;

    protected AgreedTarget() {}

    AgreedTarget(TargetAgreed event) {
        this.factType = event.fact().value();
        this.subjects = event.subjects();
        this.stepId = event.step().value();
        this.agreedBy = event.by().name();
        this.agreedAt = event.at();
    }

    AgreedTarget withdrawn(Instant at) {
        this.withdrawnAt = at;
        return this;
    }

    boolean countsAt(Instant knownAt) {
        return !agreedAt.isAfter(knownAt) && (withdrawnAt == null || withdrawnAt.isAfter(knownAt));
    }

    /** @return from which on it counts */
    LocalDate day() {
        return CountyTime.dayOf(agreedAt);
    }

    String factType() {
        return factType;
    }

    int subjects() {
        return subjects;
    }
}
