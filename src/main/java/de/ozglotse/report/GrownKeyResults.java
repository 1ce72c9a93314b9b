package de.ozglotse.report;

import de.ozglotse.okr.KeyResultCourses;
import de.ozglotse.okr.KeyResultCourses.Day;
import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.okr.KeyResultState;
import de.ozglotse.okr.PlanCurve;
import de.ozglotse.okr.QuarterState;
import de.ozglotse.report.Figures.Course;
import de.ozglotse.report.Figures.Point;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How the key results that count municipalities grew, from the same days that the pages draw. */
@Component
class GrownKeyResults {

    /** A report has no room for more drawings. */
    private static final int MOST = 4;

    private final KeyResultCourses courses;

    GrownKeyResults(KeyResultCourses courses) {
        this.courses = courses;
    }

    /** @return by the codes of the key results */
    Map<String, Course> of(QuarterState state) {
        Map<String, Course> grown = new HashMap<>();
        MeasuredKeyResults.counting(state).stream().limit(MOST).forEach(keyResult -> {
            List<Day> days = courses.chain(keyResult.code(), state.sight()).course().days().stream()
                    .filter(day -> !day.on().isBefore(state.quarter().start()))
                    .filter(day -> !day.on().isAfter(state.sight().day()))
                    .toList();
            grown.put(
                    keyResult.code(),
                    new Course(grown(days), planned(keyResult, state.states().get(keyResult.code()), state)));
        });
        return grown;
    }

    private static List<Point> grown(List<Day> days) {
        List<Point> points = new ArrayList<>();
        for (Day day : days) {
            if (points.isEmpty() || points.get(points.size() - 1).amount().compareTo(day.value()) != 0) {
                points.add(new Point(day.on(), day.value()));
            }
        }
        return points;
    }

    private static List<Point> planned(KeyResultProgress keyResult, KeyResultState known, QuarterState state) {
        if (keyResult.targetOpen()) {
            return List.of();
        }
        PlanCurve plan = known.plan();
        LocalDate start = state.quarter().start();
        LocalDate end = state.quarter().end();
        return Stream.concat(
                        Stream.of(start, end),
                        plan.shares().keySet().stream().filter(day -> day.isAfter(start) && day.isBefore(end)))
                .sorted()
                .flatMap(day -> plan.amountOn(day, keyResult).map(amount -> point(day, amount)).stream())
                .toList();
    }

    private static Point point(LocalDate day, BigDecimal amount) {
        return new Point(day, amount.setScale(1, RoundingMode.HALF_UP));
    }
}
