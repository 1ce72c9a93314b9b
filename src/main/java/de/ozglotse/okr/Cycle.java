package de.ozglotse.okr;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** The OKR cycle of one quarter, from its planning to its retrospective. */
@Entity
@Table(name = "okr_cycle")
class Cycle {

    @Id
    private String quarterId;

    @Enumerated(EnumType.STRING)
    private CyclePhase phase;

    private Instant begunAt;
    private Instant closedAt;

    @Version
    private Long entityVersion;

    protected Cycle() {}

    Cycle(String quarterId, Instant begunAt) {
        this.quarterId = quarterId;
        this.phase = CyclePhase.PLANUNG;
        this.begunAt = begunAt;
    }

    /** Goes on to this phase; a cycle that is there or further stays where it is. */
    void reach(CyclePhase next, Instant at) {
        if (next.compareTo(phase) > 0) {
            phase = next;
            closedAt = next == CyclePhase.ABGESCHLOSSEN ? at : null;
        }
    }

    /** @return what was recorded later does not change the figures of the quarter any more */
    Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    String quarterId() {
        return quarterId;
    }

    CyclePhase phase() {
        return phase;
    }
}
