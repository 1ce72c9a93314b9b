package de.ozglotse.okr;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.shared.FactType;
import de.ozglotse.shared.ReadOnce;
import de.ozglotse.workflow.StepTakenBack;
import de.ozglotse.workflow.TargetAgreed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers how many subjects the county has agreed on for a fact; the newest agreement that was not taken back counts. */
@Component
class Targets {

    private final AgreedTargets agreed;
    private final AuditTrail trail;

    Targets(AgreedTargets agreed, AuditTrail trail) {
        this.agreed = agreed;
        this.trail = trail;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(TargetAgreed event) {
        agreed.save(new AgreedTarget(event));
        trail.record(
                event.by(),
                "target.agreed." + event.fact(),
                event.caseKey(),
                event.step(),
                String.valueOf(event.subjects()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(StepTakenBack event) {
        agreed.findAllByStepIdAndWithdrawnAtIsNull(event.id().value())
                .forEach(target -> agreed.save(target.withdrawn(event.at())));
    }

    /** @return what was agreed on by that time and not yet taken back */
    Dated dated(Instant knownAt) {
        return new Dated(ReadOnce.of(this, "agreed", agreed::findAllByOrderById).stream()
                .filter(target -> target.countsAt(knownAt))
                .toList());
    }

    Map<FactType, Integer> agreed() {
        Map<FactType, Integer> newest = new HashMap<>();
        agreed.findAllByWithdrawnAtIsNullOrderById()
                .forEach(target -> newest.put(new FactType(target.factType()), target.subjects()));
        return newest;
    }

    /**
     * What was agreed on, and when.
     *
     * @param all oldest first
     */
    record Dated(List<AgreedTarget> all) {

        /** @return nothing about what was agreed on later */
        Map<FactType, Integer> on(LocalDate day) {
            Map<FactType, Integer> newest = new HashMap<>();
            all.stream()
                    .filter(target -> !target.day().isAfter(day))
                    .forEach(target -> newest.put(new FactType(target.factType()), target.subjects()));
            return newest;
        }

        boolean changesOn(LocalDate day) {
            return all.stream().anyMatch(target -> target.day().equals(day));
        }
    }
}
