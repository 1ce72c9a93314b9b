package de.ozglotse.okr;

import de.ozglotse.okr.LightRules.Reading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Collects what the status lights of a quarter depend on. */
@Component
class LightReadings {

    private final Objectives objectives;
    private final PlanPoints points;
    private final PastMeasures past;
    private final OkrSettings settings;

    LightReadings(Objectives objectives, PlanPoints points, PastMeasures past, OkrSettings settings) {
        this.objectives = objectives;
        this.points = points;
        this.past = past;
        this.settings = settings;
    }

    OfQuarter of(QuarterView quarter, Sight sight) {
        Map<String, KeyResult> keyResults = objectives.of(quarter.id()).stream()
                .flatMap(objective -> objective.keyResults().stream())
                .collect(Collectors.toMap(KeyResult::code, keyResult -> keyResult));
        return new OfQuarter(quarter, sight.day(), keyResults, points.ofQuarter(quarter.id()), earlier(quarter, sight));
    }

    /** Nothing while the quarter is younger than the weeks that a forecast looks back, and after its end. */
    private Map<String, BigDecimal> earlier(QuarterView quarter, Sight sight) {
        LocalDate before = sight.day().minusDays(settings.paceDays());
        if (before.isBefore(quarter.start()) || sight.day().isAfter(quarter.end())) {
            return Map.of();
        }
        return past.objectives(quarter.id(), sight.on(before)).stream()
                .flatMap(objective -> objective.keyResults().stream())
                .collect(Collectors.toMap(KeyResultProgress::code, KeyResultProgress::share));
    }

    /** The readings of one quarter on one day. */
    class OfQuarter {

        private final QuarterView quarter;
        private final LocalDate day;
        private final Map<String, KeyResult> keyResults;
        private final Map<String, Map<LocalDate, BigDecimal>> points;
        private final Map<String, BigDecimal> earlier;

        private OfQuarter(
                QuarterView quarter,
                LocalDate day,
                Map<String, KeyResult> keyResults,
                Map<String, Map<LocalDate, BigDecimal>> points,
                Map<String, BigDecimal> earlier) {
            this.quarter = quarter;
            this.day = day;
            this.keyResults = keyResults;
            this.points = points;
            this.earlier = earlier;
        }

        /** @param checkIns that were given for the key result, oldest first */
        KeyResultState state(KeyResultProgress progress, List<CheckIn> checkIns) {
            Optional<CheckIn> last = checkIns.stream().reduce((before, after) -> after);
            KeyResult keyResult = keyResults.get(progress.code());
            return new KeyResultState(
                    light(progress, last.map(CheckIn::day), last.map(CheckIn::assessment)),
                    expected(progress),
                    plan(progress),
                    keyResult.commitment(),
                    keyResult.person(),
                    due(keyResult),
                    last.map(CheckIn::assessment),
                    disagreement(checkIns));
        }

        StatusLight light(KeyResultProgress progress, Optional<LocalDate> checkedIn, Optional<Assessment> assessment) {
            KeyResult keyResult = keyResults.get(progress.code());
            return LightRules.light(
                    new Reading(
                            day,
                            quarter.start(),
                            due(keyResult),
                            quarter.end(),
                            progress.targetOpen(),
                            progress.met(),
                            progress.share(),
                            expected(progress),
                            progress.kind() == KeyResultKind.JA_NEIN,
                            keyResult.commitment(),
                            checkedIn,
                            assessment,
                            Optional.ofNullable(earlier.get(progress.code()))),
                    settings);
        }

        private LocalDate due(KeyResult keyResult) {
            return keyResult.dueOn().orElse(quarter.end());
        }

        private BigDecimal expected(KeyResultProgress progress) {
            return plan(progress).expectedOn(day);
        }

        private PlanCurve plan(KeyResultProgress progress) {
            return PlanCurve.of(
                    quarter.start(),
                    due(keyResults.get(progress.code())),
                    progress,
                    points.getOrDefault(progress.code(), Map.of()));
        }

        /** In each of the last two weeks for which both are known. */
        private static boolean disagreement(List<CheckIn> checkIns) {
            Map<String, CheckIn> byWeek = checkIns.stream()
                    .collect(Collectors.toMap(CheckIn::isoWeek, it -> it, (before, after) -> after, TreeMap::new));
            List<CheckIn> weeks = List.copyOf(byWeek.values());
            return weeks.size() > 1
                    && weeks.subList(weeks.size() - 2, weeks.size()).stream().allMatch(CheckIn::contradictsLight);
        }
    }
}
