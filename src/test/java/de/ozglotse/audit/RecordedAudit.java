package de.ozglotse.audit;

import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.StepId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps audit entries in memory. */
public class RecordedAudit implements AuditTrail {

    private final List<AuditEntry> entries = new CopyOnWriteArrayList<>();
    private final Instant now;

    public RecordedAudit() {
        this(Instant.EPOCH);
    }

    /** @param now when everything is recorded */
    public RecordedAudit(Instant now) {
        this.now = now;
    }

    public List<String> kinds() {
        return entries.stream().map(AuditEntry::kind).toList();
    }

    public List<AuditEntry> entries() {
        return entries;
    }

    public AuditEntry last() {
        return entries.get(entries.size() - 1);
    }

    public void clear() {
        entries.clear();
    }

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
        List<AuditEntry> newestFirst = new ArrayList<>(entries);
        Collections.reverse(newestFirst);
        return newestFirst.stream()
                .filter(entry -> entry.caseKey().filter(caseKey::equals).isPresent())
                .limit(limit)
                .toList();
    }

    @Override
    public List<AuditEntry> of(StepId step) {
        return List.of();
    }

    @Override
    public List<AuditEntry> since(Collection<StepId> steps, Collection<CaseKey> cases, Instant since, int limit) {
        return List.of();
    }

    @Override
    public Map<StepId, StepTrace> traces(Collection<StepId> steps, String kind) {
        return Map.of();
    }

    private void add(Actor actor, String kind, Optional<CaseKey> caseKey, Optional<StepId> step, String... details) {
        entries.add(new AuditEntry(now, actor, kind, caseKey, step, List.of(details)));
    }
}
