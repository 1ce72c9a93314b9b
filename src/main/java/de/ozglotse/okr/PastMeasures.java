package de.ozglotse.okr;

import de.ozglotse.shared.ReadOnce;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Measures the key results of a quarter from any sight: a pure function of day and knowledge. */
@Component
class PastMeasures {

    private final Objectives objectives;
    private final FactCounts counts;
    private final Population population;
    private final CheckInEntries checkIns;
    private final Milestones milestones;
    private final Adjustments adjustments;

    PastMeasures(
            Objectives objectives,
            FactCounts counts,
            Population population,
            CheckInEntries checkIns,
            Milestones milestones,
            Adjustments adjustments) {
        this.objectives = objectives;
        this.counts = counts;
        this.population = population;
        this.checkIns = checkIns;
        this.milestones = milestones;
        this.adjustments = adjustments;
    }

    /**
     * @param settled by which the key results are measured
     * @return what happened after the last day of the quarter is no part of it
     */
    List<ObjectiveProgress> objectives(QuarterView quarter, Sight sight, SettledQuarter settled) {
        Sight within = sight.until(quarter.end());
        List<Objective> all = ReadOnce.of(objectives, quarter.id(), () -> objectives.of(quarter.id()));
        Counting counting = counts.of(
                Objective.facts(all), within, population.on(within.day(), within.knownAt()), settled.agreed());
        Map<String, BigDecimal> amounts = amounts(quarter.id(), within);
        List<Zielanpassung> changes = adjustments.ofQuarter(quarter.id());
        return all.stream()
                .filter(objective -> objective.keyResults().isEmpty()
                        || objective.keyResults().stream().anyMatch(settled::includes))
                .map(objective -> new ObjectiveProgress(
                        objective.code(),
                        objective.ziel().handlungsfeld().name(),
                        objective.ziel().title(),
                        Adjustments.titleBefore(changes, objective.code(), sight)
                                .orElse(objective.title()),
                        objective.keyResults().stream()
                                .filter(settled::includes)
                                .map(keyResult -> keyResult.progress(
                                        counting,
                                        settled.versions().get(keyResult.code()),
                                        Optional.ofNullable(amounts.get(keyResult.code()))))
                                .toList()))
                .toList();
    }

    private Map<String, BigDecimal> amounts(String quarter, Sight sight) {
        Map<String, BigDecimal> amounts = new HashMap<>(milestones.reached(sight));
        ReadOnce.of(checkIns, quarter, () -> checkIns.ofQuarter(quarter)).stream()
                .filter(checkIn -> checkIn.countsFrom(sight))
                .forEach(checkIn ->
                        checkIn.reportedAmount().ifPresent(amount -> amounts.put(checkIn.keyResultCode(), amount)));
        return amounts;
    }
}
