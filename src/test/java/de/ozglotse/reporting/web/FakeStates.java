package de.ozglotse.reporting.web;

import de.ozglotse.okr.Assessment;
import de.ozglotse.okr.CheckIns.LatestCheckIn;
import de.ozglotse.okr.Commitment;
import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.okr.KeyResultState;
import de.ozglotse.okr.KeyResults;
import de.ozglotse.okr.PlanCurve;
import de.ozglotse.okr.QuarterState;
import de.ozglotse.okr.QuarterStates;
import de.ozglotse.okr.Sight;
import de.ozglotse.okr.StatusLight;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fake quarter with a light: green if it is met, yellow if not; it looks the same from every day. */
class FakeStates implements QuarterStates {

    private final KeyResults keyResults;
    private final Map<String, LatestCheckIn> checkIns;

    FakeStates(KeyResults keyResults, Map<String, LatestCheckIn> checkIns) {
        this.keyResults = keyResults;
        this.checkIns = checkIns;
    }

    @Override
    public Optional<QuarterState> now() {
        return at(new Sight(ReportingPages.TODAY, ReportingPages.NOW));
    }

    @Override
    public Optional<QuarterState> at(Sight sight) {
        return keyResults.quarter().map(quarter -> {
            Map<String, KeyResultState> states = keyResults.objectives().stream()
                    .flatMap(objective -> objective.keyResults().stream())
                    .collect(Collectors.toMap(KeyResultProgress::code, each -> state(each, quarter.end())));
            return new QuarterState(quarter, sight, keyResults.objectives(), states, checkIns);
        });
    }

    @Override
    public Optional<QuarterState> of(String quarter, Sight sight) {
        return at(sight);
    }

    @Override
    public Optional<QuarterState> figures(String quarter, Sight asked) {
        return at(asked).filter(state -> state.quarter().id().equals(quarter));
    }

    @Override
    public Sight sight(Optional<LocalDate> day, Optional<LocalDate> knownUntil) {
        return new Sight(day.orElse(ReportingPages.TODAY), ReportingPages.NOW);
    }

    private static KeyResultState state(KeyResultProgress keyResult, LocalDate due) {
        StatusLight light = keyResult.met()
                ? new StatusLight(StatusLight.Colour.GRUEN, StatusLight.Reason.ERREICHT)
                : new StatusLight(StatusLight.Colour.GELB, StatusLight.Reason.KNAPP_HINTER_PLAN);
        return new KeyResultState(
                light,
                BigDecimal.ONE,
                PlanCurve.of(LocalDate.of(2023, 1, 1), due, Map.of()),
                Commitment.VERBINDLICH,
                "",
                due,
                Optional.of(Assessment.IM_PLAN),
                false);
    }
}
