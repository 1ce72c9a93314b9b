package de.ozglotse.okr;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** The minutes of a quarter's retrospective. */
@Entity
@Immutable
@Table(name = "okr_retrospektive")
class Retrospektive {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String quarterId;
    private LocalDate heldOn;
    private String kept;
    private String hindered;
    private String agreed;
    private String stepId;
    private String givenBy;
    private Instant givenAt;

    protected Retrospektive() {}

    Retrospektive(Reviews.Given given, Reviews.Minutes minutes, Instant at) {
        this.quarterId = given.quarter();
        this.heldOn = minutes.heldOn();
        this.kept = minutes.kept();
        this.hindered = minutes.hindered();
        this.agreed = minutes.agreed();
        this.stepId = given.step().value();
        this.givenBy = given.by().name();
        this.givenAt = at;
    }

    QuarterBook.Lessons lessons() {
        return new QuarterBook.Lessons(heldOn, kept, hindered, agreed);
    }

    String agreed() {
        return agreed;
    }
}
