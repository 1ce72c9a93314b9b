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

    private final SettledQuarters settled;
    private final PastMeasures past;
    private final OkrSettings settings;

    LightReadings(SettledQuarters settled, PastMeasures past, OkrSettings settings) {
        this.settled = settled;
        this.past = past;
        this.settings = settings;
    }

    OfQuarter of(QuarterView quarter, Sight sight) {
        return of(quarter, sight, settled.of(quarter.id(), sight));
    }

    /** @param known what is settled from that sight */
    OfQuarter of(QuarterView quarter, Sight sight, SettledQuarter known) {
        return new OfQuarter(quarter, sight.day(), known, earlier(quarter, sight, known));
    }

    /**
     * Nothing while the quarter is younger than the weeks that a forecast looks back, and after its end. Measured by what is
     * settled now: a new target is no progress.
     */
    private Map<String, BigDecimal> earlier(QuarterView quarter, Sight sight, SettledQuarter known) {
        LocalDate before = sight.day().minusDays(settings.paceDays());
        if (before.isBefore(quarter.start()) || sight.day().isAfter(quarter.end())) {
            return Map.of();
        }
        return past.objectives(quarter, sight.on(before), known).stream()
                .flatMap(objective -> objective.keyResults().stream())
                .collect(Collectors.toMap(KeyResultProgress::code, KeyResultProgress::share));
    }

    /** The readings of one quarter on one day. */
    class OfQuarter {

        private final QuarterView quarter;
        private final LocalDate day;
        private final SettledQuarter settled;
        private final Map<String, BigDecimal> earlier;

        private OfQuarter(QuarterView quarter, LocalDate day, SettledQuarter settled, Map<String, BigDecimal> earlier) {
            this.quarter = quarter;
            this.day = day;
            this.settled = settled;
            this.earlier = earlier;
        }

        /** @param checkIns that were given for the key result, oldest first */
        KeyResultState state(KeyResultProgress progress, List<CheckIn> checkIns) {
            Optional<CheckIn> last = checkIns.stream().reduce((before, after) -> after);
            KeyResultVersion version = settled.version(progress);
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
            KeyResultVersion version = settled.version(progress);
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
            KeyResultVersion version = settled.version(progress);
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
