package de.ozglotse.okr;

import de.ozglotse.audit.AuditEntry;
import de.ozglotse.audit.AuditTrail;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.StepId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A log in memory. */
class RecordedAudit implements AuditTrail {

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
        return List.of();
    }

    @Override
    public List<AuditEntry> of(StepId step) {
        return List.of();
    }

    AuditEntry last() {
        return entries.get(entries.size() - 1);
    }

    private void add(Actor actor, String kind, Optional<CaseKey> caseKey, Optional<StepId> step, String... details) {
        entries.add(new AuditEntry(Instant.EPOCH, actor, kind, caseKey, step, List.of(details)));
    }
}
