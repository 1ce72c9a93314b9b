package de.ozglotse.reporting.web;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.begleitung.Begleitungen;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.AwaitedEvent;
import de.ozglotse.workflow.Cases;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reports to the running processes of a municipality that something happened. */
@Component
class CaseEvents {

    private static final String ONBOARDING = "municipality-onboarding";

    private final Cases cases;
    private final AuditTrail trail;

    CaseEvents(Cases cases, AuditTrail trail) {
        this.cases = cases;
        this.trail = trail;
    }

    /** @return what can be reported without giving a reason */
    @Transactional(readOnly = true)
    public List<AwaitedEvent> awaited(CaseKey caseKey) {
        return cases.awaitedEvents(caseKey).stream()
                .filter(event -> !Begleitungen.MESSAGES.contains(event.message()))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<AwaitedEvent> awaited(CaseKey caseKey, String message) {
        return awaited(caseKey).stream()
                .filter(event -> event.message().equals(message))
                .findFirst();
    }

    /** @return false if nobody waits for it any more; nothing has happened then */
    @Transactional
    public boolean report(CaseKey caseKey, AwaitedEvent event, Actor actor) {
        if (!cases.send(event.message(), caseKey)) {
            return false;
        }
        trail.record(actor, "event.reported", caseKey, event.label());
        return true;
    }

    public boolean begun(CaseKey caseKey) {
        return cases.isRunning(ONBOARDING, caseKey);
    }

    /** Begins the onboarding of a municipality; a second click changes nothing. */
    @Transactional
    public void begin(CaseKey caseKey, Actor actor) {
        if (!begun(caseKey)) {
            cases.start(ONBOARDING, caseKey);
            trail.record(actor, "case.begun", caseKey);
        }
    }
}
