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

    private final KeyResultVersions versions;
    private final PastMeasures past;
    private final OkrSettings settings;

    LightReadings(KeyResultVersions versions, PastMeasures past, OkrSettings settings) {
        this.versions = versions;
        this.past = past;
        this.settings = settings;
    }

    OfQuarter of(QuarterView quarter, Sight sight) {
        return of(quarter, sight, versions.seen(quarter.id(), sight));
    }

    /** @param settled what was settled about each key result from that sight, by its code */
    OfQuarter of(QuarterView quarter, Sight sight, Map<String, KeyResultVersion> settled) {
        return new OfQuarter(quarter, sight.day(), settled, earlier(quarter, sight, settled));
    }

    /**
     * Nothing while the quarter is younger than the weeks that a forecast looks back, and after its end. Measured by what is
     * settled now: a new target is no progress.
     */
    private Map<String, BigDecimal> earlier(QuarterView quarter, Sight sight, Map<String, KeyResultVersion> settled) {
        LocalDate before = sight.day().minusDays(settings.paceDays());
        if (before.isBefore(quarter.start()) || sight.day().isAfter(quarter.end())) {
            return Map.of();
        }
        return past.objectives(quarter, sight.on(before), settled).stream()
                .flatMap(objective -> objective.keyResults().stream())
                .collect(Collectors.toMap(KeyResultProgress::code, KeyResultProgress::share));
    }

    /** The readings of one quarter on one day. */
    class OfQuarter {

        private final QuarterView quarter;
        private final LocalDate day;
        private final Map<String, KeyResultVersion> settled;
        private final Map<String, BigDecimal> earlier;

        private OfQuarter(
                QuarterView quarter,
                LocalDate day,
                Map<String, KeyResultVersion> settled,
                Map<String, BigDecimal> earlier) {
            this.quarter = quarter;
            this.day = day;
            this.settled = settled;
            this.earlier = earlier;
        }

        /** @param checkIns that were given for the key result, oldest first */
        KeyResultState state(KeyResultProgress progress, List<CheckIn> checkIns) {
            Optional<CheckIn> last = checkIns.stream().reduce((before, after) -> after);
            KeyResultVersion version = settled.get(progress.code());
            return new KeyResultState(
                    light(progress, last.map(CheckIn::day), last.map(CheckIn::assessment)),
                    expected(progress),
                    plan(progress),
                    version.commitment(),
                    version.person(),
                    due(version),
                    last.map(CheckIn::assessment),
                    disagreement(checkIns));
        }

        StatusLight light(KeyResultProgress progress, Optional<LocalDate> checkedIn, Optional<Assessment> assessment) {
            KeyResultVersion version = settled.get(progress.code());
            return LightRules.light(
                    new Reading(
                            day,
                            quarter.start(),
                            due(version),
                            quarter.end(),
                            progress.targetOpen(),
                            progress.met(),
                            progress.share(),
                            expected(progress),
                            progress.kind() == KeyResultKind.JA_NEIN,
                            version.commitment(),
                            checkedIn,
                            assessment,
                            Optional.ofNullable(earlier.get(progress.code()))),
                    settings);
        }

        private LocalDate due(KeyResultVersion version) {
            return version.due().orElse(quarter.end());
        }

        private BigDecimal expected(KeyResultProgress progress) {
            return plan(progress).expectedOn(day);
        }

        private PlanCurve plan(KeyResultProgress progress) {
            KeyResultVersion version = settled.get(progress.code());
            return PlanCurve.of(quarter.start(), due(version), progress, version.plan());
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
