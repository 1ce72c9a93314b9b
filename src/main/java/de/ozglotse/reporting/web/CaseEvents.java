package de.ozglotse.reporting.web;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.begleitung.Begleitungen;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.RetriedTransactions;
import de.ozglotse.workflow.AwaitedEvent;
import de.ozglotse.workflow.Cases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reports to the running processes of a municipality that something happened. */
@Component
class CaseEvents {

    private static final String ONBOARDING = "municipality-onboarding";
    private static final String REPORTED = "event.reported";
    private static final Duration SECOND_CLICK = Duration.ofMinutes(1);

    private final Cases cases;
    private final AuditTrail trail;
    private final RetriedTransactions transactions;
    private final Clock clock;

    CaseEvents(Cases cases, AuditTrail trail, RetriedTransactions transactions, Clock clock) {
        this.cases = cases;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
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

    /** @return false if nobody waits for it any more; nothing has happened then. A second click is the same report. */
    public boolean report(CaseKey caseKey, AwaitedEvent event, Actor actor) {
        return transactions.inOne(() -> {
            if (hasJustReported(actor, caseKey, event)) {
                return true;
            }
            boolean awaited = cases.send(event.message(), caseKey);
            if (awaited) {
                trail.record(actor, REPORTED, caseKey, event.label());
            }
            return awaited;
        });
    }

    private boolean hasJustReported(Actor actor, CaseKey caseKey, AwaitedEvent event) {
        Instant since = clock.instant().minus(SECOND_CLICK);
        return trail.of(caseKey, 10).stream()
                .filter(entry -> entry.kind().equals(REPORTED) && entry.at().isAfter(since))
                .anyMatch(
                        entry -> entry.actor().equals(actor) && entry.details().contains(event.label()));
    }

    public boolean begun(CaseKey caseKey) {
        return cases.isRunning(ONBOARDING, caseKey);
    }

    /** Begins the onboarding of a municipality; a second click changes nothing. */
    @Transactional
    public void begin(CaseKey caseKey, Actor actor) {
        if (cases.start(ONBOARDING, caseKey)) {
            trail.record(actor, "case.begun", caseKey);
        }
    }
}
