package de.ozglotse.okr;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;

/** From when until when, and why, a municipality belongs to those that key results count. */
@Entity
@Table(name = "okr_population_member")
class PopulationMember {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String ags;
    private LocalDate memberFrom;
    private LocalDate memberUntil;
    private String reason;

    protected PopulationMember() {}

    PopulationMember(String ags, LocalDate memberFrom, LocalDate memberUntil, String reason) {
        this.ags = ags;
        this.memberFrom = memberFrom;
        this.memberUntil = memberUntil;
        this.reason = reason;
    }

    /** Says until when, and why, instead of leaving it open. */
    void endOn(LocalDate last, String reason) {
        this.memberUntil = last;
        this.reason = reason;
    }

    String ags() {
        return ags;
    }

    boolean belongsOn(LocalDate day) {
        return period().contains(day);
    }

    PopulationHistory.Period period() {
        return new PopulationHistory.Period(memberFrom, Optional.ofNullable(memberUntil));
    }
}
