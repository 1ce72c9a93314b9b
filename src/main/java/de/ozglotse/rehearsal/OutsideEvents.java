package de.ozglotse.rehearsal;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.AwaitedEvent;
import de.ozglotse.workflow.Cases;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens in the world and is reported to the processes that wait for it or allow it. */
@Component
@Profile("demo | rehearsal")
class OutsideEvents {

    private static final int SOON = 12;
    private static final int WHENEVER = 90;

    private final RehearsalSettings settings;
    private final Agenda agenda;
    private final Cases cases;
    private final AuditTrail audit;
    private final Protocol protocol;
    private final SimulatedTime time;
    private final TransactionTemplate transaction;
    private final Map<CaseKey, Set<String>> awaited = new HashMap<>();

    OutsideEvents(
            RehearsalSettings settings,
            Agenda agenda,
            Cases cases,
            AuditTrail audit,
            Protocol protocol,
            SimulatedTime time,
            TransactionTemplate transaction) {
        this.settings = settings;
        this.agenda = agenda;
        this.cases = cases;
        this.audit = audit;
        this.protocol = protocol;
        this.time = time;
        this.transaction = transaction;
    }

    void clear() {
        awaited.clear();
    }

    /** Decides for every event that is awaited since now whether and when it is going to happen. */
    void look(CaseKey caseKey) {
        List<AwaitedEvent> events = cases.awaitedEvents(caseKey);
        Set<String> before = awaited.getOrDefault(caseKey, Set.of());
        events.stream().filter(event -> !before.contains(event.message())).forEach(event -> expect(caseKey, event));
        awaited.put(caseKey, events.stream().map(AwaitedEvent::message).collect(Collectors.toSet()));
    }

    private void expect(CaseKey caseKey, AwaitedEvent event) {
        String occasion = event.message() + "#" + agenda.count(caseKey + "|" + event.message());
        Dice dice = Dice.of(settings.seed(), caseKey.value(), occasion);
        Double known = settings.events().get(event.message());
        if (dice.chance(known == null ? settings.otherEvents() : known)) {
            int days = dice.between(1, known == null ? WHENEVER : SOON);
            agenda.add(new Act(
                    OfficeHours.after(time.now(), days, dice),
                    caseKey,
                    occasion,
                    false,
                    () -> transaction.executeWithoutResult(status -> report(caseKey, event))));
        }
    }

    private void report(CaseKey caseKey, AwaitedEvent event) {
        if (cases.send(event.message(), caseKey)) {
            audit.record(Actor.SYSTEM, "event.reported", caseKey, event.label());
            protocol.note(Happening.Kind.EVENT, caseKey, event.label());
        }
    }
}
