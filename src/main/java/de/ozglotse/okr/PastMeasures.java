package de.ozglotse.okr;

import de.ozglotse.okr.KeyResult.Earlier;
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
    private final Targets targets;
    private final CheckInEntries checkIns;
    private final Milestones milestones;
    private final Adjustments adjustments;

    PastMeasures(
            Objectives objectives,
            FactCounts counts,
            Population population,
            Targets targets,
            CheckInEntries checkIns,
            Milestones milestones,
            Adjustments adjustments) {
        this.objectives = objectives;
        this.counts = counts;
        this.population = population;
        this.targets = targets;
        this.checkIns = checkIns;
        this.milestones = milestones;
        this.adjustments = adjustments;
    }

    List<ObjectiveProgress> objectives(String quarter, Sight sight) {
        Counting counting = counts.of(
                sight.day(),
                sight.knownAt(),
                population.on(sight.day(), sight.knownAt()),
                targets.agreed(sight.knownAt()));
        Map<String, BigDecimal> amounts = amounts(quarter, sight);
        List<Zielanpassung> changes = adjustments.ofQuarter(quarter);
        return objectives.of(quarter).stream()
                .map(objective -> new ObjectiveProgress(
                        objective.code(),
                        objective.ziel().handlungsfeld().name(),
                        objective.ziel().title(),
                        Adjustments.before(changes, objective.code(), Zielanpassung.Field.TITEL, sight.knownAt())
                                .orElse(objective.title()),
                        objective.keyResults().stream()
                                .map(keyResult -> keyResult.progress(
                                        counting, earlier(keyResult.code(), amounts, changes, sight)))
                                .toList()))
                .toList();
    }

    private Map<String, BigDecimal> amounts(String quarter, Sight sight) {
        Map<String, BigDecimal> amounts = new HashMap<>(milestones.reached(sight));
        checkIns.ofQuarter(quarter).stream()
                .filter(checkIn -> checkIn.countsFrom(sight))
                .forEach(checkIn ->
                        checkIn.reportedAmount().ifPresent(amount -> amounts.put(checkIn.keyResultCode(), amount)));
        return amounts;
    }

    private static Earlier earlier(
            String code, Map<String, BigDecimal> amounts, List<Zielanpassung> changes, Sight sight) {
        return new Earlier(
                Optional.ofNullable(amounts.get(code)),
                Adjustments.before(changes, code, Zielanpassung.Field.TITEL, sight.knownAt()),
                Adjustments.before(changes, code, Zielanpassung.Field.ZIELWERT, sight.knownAt())
                        .map(BigDecimal::new));
    }
}
