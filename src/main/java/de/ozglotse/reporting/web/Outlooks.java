package de.ozglotse.reporting.web;

import de.ozglotse.forecast.Forecast;
import de.ozglotse.forecast.Forecasts;
import de.ozglotse.forecast.Question;
import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.okr.CountingRule;
import de.ozglotse.okr.KeyResultCourses;
import de.ozglotse.okr.KeyResultCourses.Course;
import de.ozglotse.okr.KeyResultCourses.Leg;
import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.okr.ObjectiveProgress;
import de.ozglotse.okr.QuarterState;
import de.ozglotse.okr.QuarterView;
import de.ozglotse.shared.CaseKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Looks back and ahead for the counted key results of a quarter, with the same number of queries for any county. */
@Component
class Outlooks {

    private final KeyResultCourses courses;
    private final Forecasts forecasts;
    private final MatrixCatalogue catalogue;
    private final Municipalities municipalities;

    Outlooks(KeyResultCourses courses, Forecasts forecasts, MatrixCatalogue catalogue, Municipalities municipalities) {
        this.courses = courses;
        this.forecasts = forecasts;
        this.catalogue = catalogue;
        this.municipalities = municipalities;
    }

    /** @return by the code of the key result, in the order of the objectives */
    Map<String, KeyResultOutlook> of(QuarterState state, List<ObjectiveProgress> objectives) {
        QuarterView quarter = state.quarter();
        List<KeyResultProgress> all = objectives.stream()
                .flatMap(objective -> objective.keyResults().stream())
                .toList();
        Map<String, Course> grown = courses.of(quarter, all);
        Map<String, ForecastView> foretold = foretold(state, all);
        Map<String, KeyResultOutlook> outlooks = new LinkedHashMap<>();
        all.stream()
                .filter(keyResult -> grown.containsKey(keyResult.code()))
                .forEach(keyResult -> outlooks.put(
                        keyResult.code(),
                        outlook(
                                new Leg(quarter, keyResult, state.states().get(keyResult.code())),
                                grown.get(keyResult.code()),
                                foretold.get(keyResult.code()))));
        return outlooks;
    }

    private static KeyResultOutlook outlook(Leg leg, Course course, ForecastView forecast) {
        KeyResultProgress keyResult = leg.progress();
        List<Forecast.Week> weeks = Optional.ofNullable(forecast)
                .flatMap(view -> Optional.ofNullable(view.outlook()))
                .map(Forecast.Outlook::weeks)
                .orElse(List.of());
        return new KeyResultOutlook(
                keyResult.code(),
                keyResult.number(),
                keyResult.title(),
                new BurnUp("v-" + keyResult.code().toLowerCase(Locale.ROOT), List.of(leg), course, weeks),
                course.lastWeek(),
                forecast);
    }

    private Map<String, ForecastView> foretold(QuarterState state, List<KeyResultProgress> keyResults) {
        List<KeyResultProgress> counting = keyResults.stream()
                .filter(keyResult -> keyResult
                        .counting()
                        .filter(CountingRule.GEMEINDEN::equals)
                        .isPresent())
                .toList();
        List<Forecast> answers = forecasts.of(counting.stream()
                .map(keyResult -> new Question(
                        catalogue.way(keyResult.fact().orElseThrow()),
                        state.quarter().start(),
                        state.states().get(keyResult.code()).due()))
                .toList());
        Map<CaseKey, String> names = municipalities.all().stream()
                .collect(Collectors.toMap(municipality -> CaseKey.of(municipality.ags()), Municipality::name));
        return IntStream.range(0, counting.size())
                .boxed()
                .collect(Collectors.toMap(i -> counting.get(i).code(), i -> ForecastView.of(answers.get(i), names)));
    }
}
