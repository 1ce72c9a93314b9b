package de.ozglotse.begleitung;

import de.ozglotse.begleitung.Begleitungen.Request;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** An end of a Begleitung as it is kept: never changed but for the mark that it was resumed, or whom it merged with. */
@Entity
@Table(name = "begleitung_ending")
class EndingRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String caseKey;
    /** Null once it is resumed. */
    private String endedCase;

    @Enumerated(EnumType.STRING)
    private Ending.Kind kind;

    private String reason;
    private Instant endedAt;
    private String endedBy;
    private LocalDate followUpOn;
    private String successor;
    private LocalDate effectiveOn;
    private boolean byProcess;
    private Instant resumedAt;
    private String resumedBy;
    private Boolean keepsResults;

    protected EndingRecord() {}

    EndingRecord(CaseKey caseKey, Request request, boolean byProcess, Actor by, Instant at) {
        this.caseKey = caseKey.value();
        this.endedCase = caseKey.value();
        this.kind = request.kind();
        this.reason = request.reason();
        this.endedAt = at;
        this.endedBy = by.name();
        this.followUpOn = request.followUp().orElse(null);
        this.successor = request.successor().orElse(null);
        this.effectiveOn = request.effective().orElse(null);
        this.byProcess = byProcess;
    }

    void resume(boolean keepsResults, Actor by, Instant at) {
        this.endedCase = null;
        this.keepsResults = keepsResults;
        this.resumedBy = by.name();
        this.resumedAt = at;
    }

    void mergeWith(String successor, LocalDate effective) {
        this.kind = kind.isMerger() ? kind : Ending.Kind.ZUSAMMENGESCHLOSSEN;
        this.successor = successor;
        this.effectiveOn = effective;
    }

    /** @return whether the process itself has put the municipality back, after it had come to its end */
    boolean byProcess() {
        return byProcess;
    }

    boolean keepsResults() {
        return !Boolean.FALSE.equals(keepsResults);
    }

    CaseKey caseKey() {
        return new CaseKey(caseKey);
    }

    BegleitungHistory.Pause pause() {
        return new BegleitungHistory.Pause(caseKey(), endedAt, Optional.ofNullable(resumedAt));
    }

    Ending toEnding() {
        return new Ending(
                kind,
                reason,
                CountyTime.dayOf(endedAt),
                endedBy,
                Optional.ofNullable(followUpOn),
                Optional.ofNullable(successor),
                Optional.ofNullable(effectiveOn));
    }
}
