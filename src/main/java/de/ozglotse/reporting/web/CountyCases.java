package de.ozglotse.reporting.web;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.NotFound;
import de.ozglotse.workflow.Cases;
import de.ozglotse.workflow.ProcessModel;
import de.ozglotse.workflow.Processes;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The county's own processes that people begin themselves. */
@Component
class CountyCases {

    private static final Set<String> BEGUN_BY_PEOPLE = Set.of("vorgangsbearbeitung-requirements");

    private final Cases cases;
    private final Processes processes;
    private final AuditTrail trail;

    CountyCases(Cases cases, Processes processes, AuditTrail trail) {
        this.cases = cases;
        this.processes = processes;
        this.trail = trail;
    }

    /** @return those that do not run */
    @Transactional(readOnly = true)
    public List<ProcessModel> idle() {
        return processes.all().stream()
                .filter(process -> BEGUN_BY_PEOPLE.contains(process.key()))
                .filter(process -> !cases.isRunning(process.key(), CaseKey.COUNTY))
                .toList();
    }

    /** Begins a process of the county; a second click changes nothing. @return its name */
    @Transactional
    public String begin(String key, Actor actor) {
        ProcessModel process = processes.all().stream()
                .filter(each -> each.key().equals(key) && BEGUN_BY_PEOPLE.contains(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("Nobody begins the process " + key));
        if (cases.start(key, CaseKey.COUNTY)) {
            trail.record(actor, "process.begun", CaseKey.COUNTY, process.label());
        }
        return process.label();
    }
}
