package de.ozglotse.okr;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.okr.Massnahme.Plan;
import de.ozglotse.okr.Massnahme.Status;
import de.ozglotse.okr.MassnahmeProcesses.Link;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the Maßnahmen of all quarters; those of a closed one stay as they are. */
@Service
@Transactional
public class MassnahmenBook implements Massnahmen {

    private final MassnahmeTable table;
    private final MassnahmeVersions versions;
    private final MassnahmeProcesses processes;
    private final OpenedQuarters quarters;
    private final ClosedQuarters closed;
    private final AuditTrail audit;
    private final Clock clock;

    MassnahmenBook(
            MassnahmeTable table,
            MassnahmeVersions versions,
            MassnahmeProcesses processes,
            OpenedQuarters quarters,
            ClosedQuarters closed,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.versions = versions;
        this.processes = processes;
        this.quarters = quarters;
        this.closed = closed;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenMassnahme> open() {
        return quarters
                .findFirstByFirstDayLessThanEqualOrderByFirstDayDesc(CountyTime.dayOf(clock.instant()))
                .map(quarter -> table.ofQuarter(quarter.id()))
                .orElseGet(List::of)
                .stream()
                .flatMap(massnahme -> choice(massnahme).stream())
                .toList();
    }

    /** @return as they were written down then */
    @Transactional(readOnly = true)
    public List<Massnahme> ofQuarter(String quarter, Instant then) {
        return versions.asOf(table.ofQuarter(quarter), then);
    }

    /** @return as they were written down then */
    @Transactional(readOnly = true)
    public List<Massnahme> ofKeyResult(String code, Instant then) {
        return versions.asOf(table.ofKeyResult(code), then);
    }

    @Transactional(readOnly = true)
    public Massnahme get(long id) {
        return table.find(id).orElseThrow(() -> new NotFound("No Massnahme has this id"));
    }

    /** @return its id */
    public long add(String keyResult, Plan plan, Actor by) {
        closed.refuse(keyResult);
        long id = table.insert(keyResult, plan, by.name(), clock.instant());
        versions.keep(id);
        audit.record(by, "massnahme.added", CaseKey.COUNTY, plan.title());
        return id;
    }

    /** @throws Refused if it has ended, or somebody has changed it since this version */
    public void change(long id, long version, Plan plan, Actor by) {
        Massnahme known = openOne(id);
        if (!table.update(id, version, plan, by.name(), clock.instant())) {
            throw new Refused("okr.massnahme.changed", known.by());
        }
        versions.keep(id);
        audit.record(by, "massnahme.changed", CaseKey.COUNTY, plan.title());
    }

    /** @param outcome what came of it, or why it was given up */
    public void end(long id, boolean finished, String outcome, Actor by) {
        Massnahme known = openOne(id);
        Status status = finished ? Status.ABGESCHLOSSEN : Status.ABGEBROCHEN;
        if (!table.end(id, status, outcome, by.name(), clock.instant())) {
            throw new Refused("okr.massnahme.ended");
        }
        versions.keep(id);
        audit.record(by, "massnahme.ended", CaseKey.COUNTY, known.plan().title(), outcome);
    }

    public void link(long id, Link link) {
        openOne(id);
        processes.add(id, link);
    }

    public void unlink(long id, Link link) {
        openOne(id);
        processes.remove(id, link);
    }

    private Massnahme openOne(long id) {
        Massnahme massnahme = get(id);
        closed.refuse(massnahme.keyResult());
        if (!massnahme.status().isOpen()) {
            throw new Refused("okr.massnahme.ended");
        }
        return massnahme;
    }

    private static Optional<OpenMassnahme> choice(Massnahme massnahme) {
        return Optional.of(massnahme)
                .filter(one -> one.status().isOpen())
                .map(one -> new OpenMassnahme(one.id(), one.plan().title(), one.keyResult()));
    }
}
