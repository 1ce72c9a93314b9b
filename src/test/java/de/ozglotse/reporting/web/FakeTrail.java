package de.ozglotse.reporting.web;

import de.ozglotse.audit.AuditEntry;
import de.ozglotse.audit.AuditTrail;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.StepId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A log in memory. */
class FakeTrail implements AuditTrail {

    private final List<AuditEntry> entries = new ArrayList<>();

    @Override
    public void record(Actor actor, String kind, CaseKey caseKey, StepId step, String... details) {
        add(actor, kind, Optional.of(caseKey), Optional.of(step), details);
    }

    @Override
    public void record(Actor actor, String kind, CaseKey caseKey, String... details) {
        add(actor, kind, Optional.of(caseKey), Optional.empty(), details);
    }

    @Override
    public void record(Actor actor, String kind, String... details) {
        add(actor, kind, Optional.empty(), Optional.empty(), details);
    }

    @Override
    public List<AuditEntry> of(CaseKey caseKey, int limit) {
        return entries.stream()
                .filter(entry -> entry.caseKey().filter(caseKey::equals).isPresent())
                .limit(limit)
                .toList();
    }

    @Override
    public List<AuditEntry> of(StepId step) {
        return List.of();
    }

    private void add(Actor actor, String kind, Optional<CaseKey> caseKey, Optional<StepId> step, String... details) {
        entries.add(0, new AuditEntry(ReportingPages.NOW, actor, kind, caseKey, step, List.of(details)));
    }
}
