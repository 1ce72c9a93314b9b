package de.ozglotse.okr;

import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
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
    private Instant recordedAt;
    private Instant struckAt;
    private String recordedBy = "";

    protected PopulationMember() {}

    PopulationMember(String ags, LocalDate memberFrom, LocalDate memberUntil, String reason, Instant recordedAt) {
        this.recordedAt = recordedAt;
        this.ags = ags;
        this.memberFrom = memberFrom;
        this.memberUntil = memberUntil;
        this.reason = reason;
    }

    PopulationMember saidBy(Actor by) {
        this.recordedBy = by.name();
        return this;
    }

    /** Says until when, and why, instead of leaving it open: this line does not count any more, the new one does. */
    PopulationMember replacedBy(LocalDate last, String newReason, Instant at) {
        this.struckAt = at;
        return new PopulationMember(ags, memberFrom, last, newReason, at);
    }

    /** @return whether it had been written down by then and nothing had replaced it */
    boolean countsAt(Instant knownAt) {
        return !recordedAt.isAfter(knownAt) && (struckAt == null || struckAt.isAfter(knownAt));
    }

    String ags() {
        return ags;
    }

    boolean belongsOn(LocalDate day) {
        return period().contains(day);
    }

    /** @return that it leaves the population, empty if it stays for good */
    Optional<ScopeChanges.Departure> departure() {
        return Optional.ofNullable(memberUntil)
                .map(last -> new ScopeChanges.Departure(new CaseKey(ags), last.plusDays(1), reason, recordedAt));
    }

    /** @return who said why that it comes or goes on that day; empty if it does neither */
    Optional<Because> because(LocalDate day) {
        boolean changes = period().contains(day) != period().contains(day.minusDays(1));
        return changes ? Optional.of(new Because(reason, recordedBy, recordedAt)) : Optional.empty();
    }

    /** Why the population changes on a day, and who said so. */
    record Because(String reason, String by, Instant at) {}

    PopulationHistory.Period period() {
        return new PopulationHistory.Period(memberFrom, Optional.ofNullable(memberUntil));
    }
}
