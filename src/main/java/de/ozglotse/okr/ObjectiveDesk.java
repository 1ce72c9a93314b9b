package de.ozglotse.okr;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.NotFound;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people change about a released objective; nothing of a closed quarter. */
@Service
@Transactional
public class ObjectiveDesk {

    private final Objectives objectives;
    private final Adjustments adjustments;
    private final ClosedQuarters closed;
    private final AuditTrail audit;
    private final Clock clock;

    ObjectiveDesk(
            Objectives objectives, Adjustments adjustments, ClosedQuarters closed, AuditTrail audit, Clock clock) {
        this.objectives = objectives;
        this.adjustments = adjustments;
        this.closed = closed;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Released get(String code) {
        Objective it = find(code);
        return new Released(it.title(), it.quarterId());
    }

    /** Changes the title after the release: both stay, with the reason. */
    public void adjust(String code, String title, String reason, Actor by) {
        Objective it = find(code);
        closed.refuseIn(it.quarterId());
        if (!title.equals(it.title())) {
            adjustments.add(new Zielanpassung(
                    code, Zielanpassung.Field.TITEL, it.title(), title, reason, by.name(), clock.instant()));
            audit.record(by, "objective.adjusted", CaseKey.COUNTY, it.title(), title, reason);
            it.reword(title);
        }
    }

    private Objective find(String code) {
        return objectives.findByCode(code).orElseThrow(() -> new NotFound("No objective has this code"));
    }

    /** @param quarter its id */
    public record Released(String title, String quarter) {}
}
