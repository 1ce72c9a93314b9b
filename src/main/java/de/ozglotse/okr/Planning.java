package de.ozglotse.okr;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.domain.Persistable;

/** The planning of one Handlungsfeld for one quarter, up to its release. */
@Entity
@Table(name = "okr_planning")
class Planning implements Persistable<String> {

    @Id
    private String id;

    private String quarterId;
    private String handlungsfeldCode;
    private Instant releasedAt;
    private String releasedBy;
    private String releasedInStep;
    private String deviationReason;

    protected Planning() {}

    Planning(String quarterId, String handlungsfeldCode) {
        this.id = idOf(quarterId, handlungsfeldCode);
        this.quarterId = quarterId;
        this.handlungsfeldCode = handlungsfeldCode;
    }

    static String idOf(String quarterId, String handlungsfeldCode) {
        return quarterId + "-" + handlungsfeldCode;
    }

    @Override
    public String getId() {
        return id;
    }

    /** Only ever saved once: nothing needs to be looked for. */
    @Override
    public boolean isNew() {
        return true;
    }

    void release(ObjectivePlanning.Step step, Instant at, String reason) {
        this.releasedAt = at;
        this.releasedBy = step.by().name();
        this.releasedInStep = step.id().value();
        this.deviationReason = reason;
    }

    void takeReleaseBack() {
        this.releasedAt = null;
        this.releasedBy = null;
        this.releasedInStep = null;
        this.deviationReason = null;
    }

    boolean released() {
        return releasedAt != null;
    }

    String quarterId() {
        return quarterId;
    }

    String handlungsfeldCode() {
        return handlungsfeldCode;
    }

    Optional<String> deviationReason() {
        return Optional.ofNullable(deviationReason);
    }
}
