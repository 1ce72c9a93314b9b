package de.ozglotse.okr;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.Refused;
import de.ozglotse.workflow.Cases;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps where the OKR cycle of each quarter stands, and begins their processes. */
@Component
@Transactional
class StoredCycles implements OkrCycle {

    /** so long before a quarter its planning can be begun by hand; the process begins it later by itself */
    private static final Period AHEAD = Period.ofWeeks(6);

    private final Cycles cycles;
    private final OpenedQuarters quarters;
    private final Objectives objectives;
    private final Strategies strategies;
    private final OkrSet set;
    private final CarriedBases bases;
    private final Cases cases;
    private final EntityManager entities;
    private final Clock clock;

    StoredCycles(
            Cycles cycles,
            OpenedQuarters quarters,
            Objectives objectives,
            Strategies strategies,
            OkrSet set,
            CarriedBases bases,
            Cases cases,
            EntityManager entities,
            Clock clock) {
        this.entities = entities;
        this.cycles = cycles;
        this.quarters = quarters;
        this.objectives = objectives;
        this.strategies = strategies;
        this.set = set;
        this.bases = bases;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void followRunningQuarter() {
        quarters.findFirstByFirstDayLessThanEqualOrderByFirstDayDesc(CountyTime.dayOf(clock.instant()))
                .ifPresent(quarter -> begin(quarter.id()));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<QuarterView> plannable() {
        if (cycles.existsByPhase(CyclePhase.PLANUNG)) {
            return Optional.empty();
        }
        LocalDate today = CountyTime.dayOf(clock.instant());
        Quarter current = Quarter.around(today);
        if (!quarters.existsById(current.id())) {
            return Optional.of(current.view());
        }
        Quarter next = current.next();
        return Optional.of(next.view())
                .filter(it -> !today.isBefore(it.start().minus(AHEAD)))
                .filter(it -> !cycles.existsById(it.id()));
    }

    @Override
    public QuarterView plan() {
        cycles.lockOpen();
        QuarterView quarter = plannable().orElseThrow(() -> new Refused("okr.cycle.running"));
        begin(quarter.id());
        return quarter;
    }

    @Override
    public Preparation prepare(String quarter) {
        List<String> handlungsfelder = strategies.findById(Strategy.VALID).stream()
                .flatMap(strategy -> strategy.handlungsfelder().stream())
                .map(Handlungsfeld::code)
                .toList();
        return new Preparation(Quarter.of(quarter).view(), quarters.existsById(quarter), handlungsfelder);
    }

    @Override
    public boolean open(String quarter) {
        List<Cycle> others = others(quarter);
        // its last day is over, even if its own process has not noticed yet
        boolean endsNow = !includes(others, CyclePhase.REVIEW);
        others.stream()
                .filter(other -> other.phase() == CyclePhase.AKTIV && endsNow)
                .forEach(before -> before.reach(CyclePhase.REVIEW, clock.instant()));
        if (includes(others, CyclePhase.AKTIV)) {
            return false;
        }
        if (!quarters.existsById(quarter)) {
            bases.follow(quarter);
            quarters.save(set.released(quarter));
            entities.flush();
            set.keepDetails(quarter);
        }
        cycle(quarter).reach(CyclePhase.AKTIV, clock.instant());
        return true;
    }

    @Override
    public List<String> handlungsfelderOf(String quarter) {
        return objectives.of(quarter).stream()
                .map(objective -> objective.ziel().handlungsfeld().code())
                .distinct()
                .toList();
    }

    @Override
    public boolean beginReview(String quarter) {
        if (includes(others(quarter), CyclePhase.REVIEW)) {
            return false;
        }
        cycle(quarter).reach(CyclePhase.REVIEW, clock.instant());
        return true;
    }

    @Override
    public void close(String quarter) {
        cycle(quarter).reach(CyclePhase.ABGESCHLOSSEN, clock.instant());
    }

    @Override
    public void startNext(String quarter) {
        cycles.lockOpen();
        begin(Quarter.of(quarter).next().id());
    }

    private void begin(String quarter) {
        if (!cycles.existsById(quarter)) {
            cycles.save(new Cycle(quarter, clock.instant()));
            cases.start(PROCESS, CaseKey.COUNTY, Map.of(QUARTER, quarter));
        }
    }

    private List<Cycle> others(String quarter) {
        return cycles.lockOpen().stream()
                .filter(cycle -> !cycle.quarterId().equals(quarter))
                .toList();
    }

    private static boolean includes(List<Cycle> all, CyclePhase phase) {
        return all.stream().anyMatch(cycle -> cycle.phase() == phase);
    }

    private Cycle cycle(String quarter) {
        return cycles.findById(quarter).orElseThrow();
    }
}
