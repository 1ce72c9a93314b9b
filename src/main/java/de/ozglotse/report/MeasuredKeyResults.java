package de.ozglotse.report;

import de.ozglotse.forecast.Forecast;
import de.ozglotse.forecast.Forecasts;
import de.ozglotse.forecast.Question;
import de.ozglotse.okr.Assessment;
import de.ozglotse.okr.CountingRule;
import de.ozglotse.okr.FactSpans.Span;
import de.ozglotse.okr.KeyResultKind;
import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.okr.KeyResultState;
import de.ozglotse.okr.QuarterState;
import de.ozglotse.report.Figures.Course;
import de.ozglotse.report.Figures.Foretold;
import de.ozglotse.report.Figures.Measured;
import de.ozglotse.report.Figures.Objective;
import de.ozglotse.reporting.FactCatalogue;
import de.ozglotse.shared.CaseKey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The key results of a state as a report shows them: with plan, light and forecast. */
@Component
class MeasuredKeyResults {

    private final Forecasts forecasts;
    private final FactCatalogue catalogue;
    private final GrownKeyResults grown;

    MeasuredKeyResults(Forecasts forecasts, FactCatalogue catalogue, GrownKeyResults grown) {
        this.forecasts = forecasts;
        this.catalogue = catalogue;
        this.grown = grown;
    }

    /**
     * @param before the key results of the report before, by code
     * @param known when which facts held
     * @param counted the municipalities that count
     */
    List<Objective> of(
            QuarterState state, Map<String, KeyResultProgress> before, List<Span> known, List<CaseKey> counted) {
        Map<String, Foretold> foretold = foretold(state, known, counted);
        Map<String, Course> courses = grown.of(state, known);
        return state.objectives().stream()
                .map(objective -> new Objective(
                        objective.handlungsfeld(),
                        objective.title(),
                        state.light(objective).name(),
                        objective.keyResults().stream()
                                .map(keyResult -> measured(
                                        keyResult,
                                        state.states().get(keyResult.code()),
                                        before.get(keyResult.code()),
                                        foretold.get(keyResult.code()),
                                        courses.get(keyResult.code())))
                                .toList()))
                .toList();
    }

    static Stream<KeyResultProgress> keyResults(QuarterState state) {
        return state.objectives().stream().flatMap(objective -> objective.keyResults().stream());
    }

    /** @return those that count municipalities */
    static List<KeyResultProgress> counting(QuarterState state) {
        return keyResults(state)
                .filter(keyResult -> keyResult
                        .counting()
                        .filter(CountingRule.GEMEINDEN::equals)
                        .isPresent())
                .toList();
    }

    private static Measured measured(
            KeyResultProgress progress,
            KeyResultState state,
            KeyResultProgress before,
            Foretold foretold,
            Course course) {
        return new Measured(
                progress.code(),
                progress.number(),
                progress.title(),
                progress.fact().isPresent(),
                progress.value(),
                progress.targetOpen() ? null : progress.target(),
                plan(progress, state.expected()),
                progress.met(),
                state.light().colour().name(),
                state.light().reason().name(),
                state.said().map(Assessment::name).orElse(null),
                state.disagreement(),
                before == null ? null : before.value(),
                foretold,
                course);
    }

    /** @return null without a target, and for what is there or not: nobody plans a part of it */
    private static BigDecimal plan(KeyResultProgress progress, BigDecimal expected) {
        if (progress.targetOpen() || progress.kind() == KeyResultKind.JA_NEIN) {
            return null;
        }
        BigDecimal plan = progress.target()
                .subtract(progress.base())
                .multiply(expected)
                .add(progress.base())
                .setScale(progress.fact().isPresent() ? 0 : 1, RoundingMode.DOWN)
                .stripTrailingZeros();
        return plan.scale() < 0 ? plan.setScale(0) : plan;
    }

    /** Nothing about a quarter that is over. */
    private Map<String, Foretold> foretold(QuarterState state, List<Span> known, List<CaseKey> counted) {
        if (!state.sight().day().isBefore(state.quarter().end())) {
            return Map.of();
        }
        List<KeyResultProgress> counting = counting(state);
        List<Forecast> answers = forecasts.of(
                counting.stream()
                        .map(keyResult -> new Question(
                                catalogue.way(keyResult.fact().orElseThrow()),
                                state.quarter().start(),
                                state.quarter().end()))
                        .toList(),
                known,
                counted,
                state.sight().day(),
                state.sight().knownAt());
        Map<String, Foretold> foretold = new HashMap<>();
        for (int i = 0; i < answers.size(); i++) {
            String code = counting.get(i).code();
            int total = answers.get(i).total();
            answers.get(i)
                    .outlook()
                    .ifPresent(outlook -> foretold.put(
                            code,
                            new Foretold(outlook.byDue().from(), outlook.byDue().to(), total, (int)
                                    Math.floor(outlook.probability() * 100))));
        }
        return foretold;
    }
}
