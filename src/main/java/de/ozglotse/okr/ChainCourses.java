package de.ozglotse.okr;

import de.ozglotse.okr.KeyResultCourses.Chain;
import de.ozglotse.okr.KeyResultCourses.Course;
import de.ozglotse.okr.KeyResultCourses.Day;
import de.ozglotse.okr.KeyResultCourses.Leg;
import de.ozglotse.shared.FactType;
import de.ozglotse.shared.NotFound;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Follows key results day by day through all quarters in which they were carried on, whatever they measure. */
@Component
class ChainCourses {

    private final OpenedQuarters quarters;
    private final Successions successions;
    private final QuarterStates states;
    private final FactSpans spans;
    private final PopulationHistory population;
    private final Targets targets;
    private final CheckInEntries checkIns;
    private final Milestones milestones;
    private final KeyResultVersions versions;

    ChainCourses(
            OpenedQuarters quarters,
            Successions successions,
            QuarterStates states,
            FactSpans spans,
            PopulationHistory population,
            Targets targets,
            CheckInEntries checkIns,
            Milestones milestones,
            KeyResultVersions versions) {
        this.quarters = quarters;
        this.successions = successions;
        this.states = states;
        this.spans = spans;
        this.population = population;
        this.targets = targets;
        this.checkIns = checkIns;
        this.milestones = milestones;
        this.versions = versions;
    }

    Chain of(String keyResult, Sight sight) {
        List<Leg> legs = legs(keyResult, sight);
        List<Day> days = new ArrayList<>();
        legs.forEach(leg -> days.addAll(days(leg, sight)));
        if (days.isEmpty()) {
            throw new NotFound("The quarter of this key result had not begun by then");
        }
        return new Chain(legs, new Course(days));
    }

    /** @return the oldest first, none whose quarter had not begun by the day */
    private List<Leg> legs(String keyResult, Sight sight) {
        List<Leg> legs = new ArrayList<>();
        Optional<String> code = Optional.of(keyResult);
        while (code.isPresent()) {
            leg(code.get(), sight)
                    .filter(leg -> !leg.quarter().start().isAfter(sight.day()))
                    .ifPresent(leg -> legs.add(0, leg));
            code = successions.findById(code.get()).map(Succession::predecessor);
        }
        return legs;
    }

    private Optional<Leg> leg(String code, Sight sight) {
        return states.of(QuarterBook.quarterOf(code), sight)
                .flatMap(state -> state.objectives().stream()
                        .flatMap(objective -> objective.keyResults().stream())
                        .filter(each -> each.code().equals(code))
                        .findFirst()
                        .map(progress -> new Leg(
                                state.quarter(), progress, state.states().get(code))));
    }

    private List<Day> days(Leg leg, Sight sight) {
        LocalDate first = leg.quarter().start();
        LocalDate last = Sight.earlier(sight.day(), leg.quarter().end());
        KeyResultProgress progress = leg.progress();
        if (progress.fact().isPresent()) {
            List<FactType> types = progress.facts();
            return new DailyCounting(
                            first,
                            last,
                            spans.known(types, sight.knownAt()),
                            population.dated(sight.knownAt()),
                            targets.dated(sight.knownAt()))
                    .course(progress)
                    .days();
        }
        Function<LocalDate, BigDecimal> value = values(leg, sight);
        Function<LocalDate, BigDecimal> target = targets(leg, sight);
        return first.datesUntil(last.plusDays(1))
                .map(day -> new Day(day, value.apply(day), Optional.of(target.apply(day))))
                .toList();
    }

    /** What was reported by then, or which milestones were reached by then. */
    private Function<LocalDate, BigDecimal> values(Leg leg, Sight sight) {
        KeyResultProgress progress = leg.progress();
        if (progress.kind() == KeyResultKind.MEILENSTEINE) {
            List<Milestones.Milestone> all = milestones.of(progress.code(), sight);
            return day -> all.stream()
                    .filter(each ->
                            each.reached().filter(since -> !since.isAfter(day)).isPresent())
                    .map(Milestones.Milestone::weightReached)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        List<CheckIn> known = checkIns.ofQuarter(leg.quarter().id()).stream()
                .filter(checkIn -> checkIn.keyResultCode().equals(progress.code()))
                .toList();
        return day -> known.stream()
                .filter(checkIn -> checkIn.countsFrom(sight.on(day)))
                .flatMap(checkIn -> checkIn.reportedAmount().stream())
                .reduce((earlier, later) -> later)
                .orElse(progress.base());
    }

    /** The target of each day: before it was adjusted it was another one. */
    private Function<LocalDate, BigDecimal> targets(Leg leg, Sight sight) {
        KeyResultProgress progress = leg.progress();
        List<KeyResultVersion> all = versions.ofQuarter(leg.quarter().id()).get(progress.code());
        return day -> KeyResultVersion.seen(all, sight.on(day)).target().orElseGet(progress::target);
    }
}
