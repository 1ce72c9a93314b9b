package de.ozglotse.reporting.web;

import de.ozglotse.forecast.Forecast.Week;
import de.ozglotse.okr.KeyResultCourses.Course;
import de.ozglotse.okr.KeyResultCourses.Day;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a counted key result grew in its quarter: number, scope, plan and what is expected. The drawing and the table show
 * the same figures.
 *
 * @param id begins the ids of the drawing's texts
 * @param weeks what is foretold, from today on; none if nothing can be foretold
 */
record BurnUp(String id, LocalDate start, LocalDate end, Course course, List<Week> weeks) {

    private static final int PLACES = 1;

    public BurnUpDrawing large() {
        return new BurnUpDrawing(this, 640, 250);
    }

    /** For a phone: the texts stay as large as they are. */
    public BurnUpDrawing small() {
        return new BurnUpDrawing(this, 340, 220);
    }

    public BigDecimal value() {
        return course.today().value();
    }

    /** @return the number of the last day; null while nobody has agreed on one */
    public BigDecimal scope() {
        return course.today().target().orElse(null);
    }

    public Week last() {
        return weeks.isEmpty() ? null : weeks.get(weeks.size() - 1);
    }

    /** @return the figures week by week, today among them */
    public List<Line> table() {
        LocalDate today = course.today().on();
        Stream<Line> past = course.days().stream()
                .filter(day -> day.on().equals(today) || ChronoUnit.DAYS.between(start, day.on()) % 7 == 0)
                .map(day -> new Line(
                        day.on(),
                        day.value(),
                        day.target().orElse(null),
                        plan(day.on()),
                        null,
                        day.on().equals(today)));
        Stream<Line> ahead = weeks.stream()
                .filter(week -> week.on().isAfter(today))
                .map(week -> new Line(week.on(), null, scope(), plan(week.on()), week, false));
        return Stream.concat(past, ahead).toList();
    }

    /** A straight line from what there was on the first day to what there shall be on the last one. */
    BigDecimal plan(LocalDate day) {
        if (scope() == null) {
            return null;
        }
        Day first = course.days().get(0);
        long all = ChronoUnit.DAYS.between(start, end);
        long gone = Math.min(all, Math.max(0, ChronoUnit.DAYS.between(start, day)));
        BigDecimal way = scope().subtract(first.value()).max(BigDecimal.ZERO);
        return way.multiply(BigDecimal.valueOf(gone))
                .divide(BigDecimal.valueOf(Math.max(1, all)), PLACES, RoundingMode.HALF_UP)
                .add(first.value());
    }

    /**
     * A row of the table.
     *
     * @param value null for days that lie ahead
     * @param plan null while nobody has agreed on a target
     * @param foretold null for days that lie behind
     */
    record Line(LocalDate on, BigDecimal value, BigDecimal scope, BigDecimal plan, Week foretold, boolean today) {}
}
