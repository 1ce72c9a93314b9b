package de.ozglotse.report;

import de.ozglotse.okr.FactSpans.Span;
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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    /**
     * @param known when which facts held
     * @return by the codes of the key results
     */
    Map<String, Course> of(QuarterState state, List<Span> known) {
        List<KeyResultProgress> drawn =
                MeasuredKeyResults.counting(state).stream().limit(MOST).toList();
        Map<String, KeyResultCourses.Course> days = courses.of(state.quarter(), drawn, state.sight(), known);
        return drawn.stream()
                .collect(Collectors.toMap(
                        KeyResultProgress::code,
                        each -> new Course(
                                grown(days.get(each.code()).days()),
                                planned(each, state.states().get(each.code()), state))));
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
