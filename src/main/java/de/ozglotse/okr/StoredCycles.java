package de.ozglotse.okr;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.Refused;
import de.ozglotse.workflow.Cases;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps where the OKR cycle of each quarter stands, and begins their processes. */
@Component
@Transactional
class StoredCycles implements OkrCycle {

    private final Cycles cycles;
    private final OpenedQuarters quarters;
    private final Objectives objectives;
    private final Strategies strategies;
    private final OkrSet set;
    private final Cases cases;
    private final EntityManager entities;
    private final Clock clock;

    StoredCycles(
            Cycles cycles,
            OpenedQuarters quarters,
            Objectives objectives,
            Strategies strategies,
            OkrSet set,
            Cases cases,
            EntityManager entities,
            Clock clock) {
        this.entities = entities;
        this.cycles = cycles;
        this.quarters = quarters;
        this.objectives = objectives;
        this.strategies = strategies;
        this.set = set;
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
        if (cycles.existsByPhaseNot(CyclePhase.ABGESCHLOSSEN)) {
            return Optional.empty();
        }
        Quarter current = Quarter.around(CountyTime.dayOf(clock.instant()));
        return Optional.of((quarters.existsById(current.id()) ? current.next() : current).view());
    }

    @Override
    public QuarterView plan() {
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
    public void open(String quarter) {
        if (!quarters.existsById(quarter)) {
            quarters.save(set.released(quarter));
            entities.flush();
            set.keepDetails(quarter);
        }
        cycle(quarter).reach(CyclePhase.AKTIV, clock.instant());
    }

    @Override
    public List<String> handlungsfelderOf(String quarter) {
        return objectives.of(quarter).stream()
                .map(objective -> objective.ziel().handlungsfeld().code())
                .distinct()
                .toList();
    }

    @Override
    public void beginReview(String quarter) {
        cycle(quarter).reach(CyclePhase.REVIEW, clock.instant());
    }

    @Override
    public void close(String quarter) {
        cycle(quarter).reach(CyclePhase.ABGESCHLOSSEN, clock.instant());
    }

    @Override
    public void startNext(String quarter) {
        begin(Quarter.of(quarter).next().id());
    }

    private void begin(String quarter) {
        if (!cycles.existsById(quarter)) {
            cycles.save(new Cycle(quarter, clock.instant()));
            cases.start(PROCESS, CaseKey.COUNTY, Map.of(QUARTER, quarter));
        }
    }

    private Cycle cycle(String quarter) {
        return cycles.findById(quarter).orElseThrow();
    }
}
