package de.ozglotse.reporting.web;

import de.ozglotse.forecast.Forecast.Week;
import de.ozglotse.okr.KeyResultCourses.Course;
import de.ozglotse.okr.KeyResultCourses.Leg;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a key result grew in its quarter, or over all quarters that it was carried through: number, scope, plan and what is
 * expected. The drawing and the table show the same figures.
 *
 * @param id begins the ids of the drawing's texts
 * @param legs one for each quarter, the oldest first
 * @param weeks what is foretold, from today on; none if nothing can be foretold
 */
record BurnUp(String id, List<Leg> legs, Course course, List<Week> weeks) {

    private static final int PLACES = 1;

    public BurnUpDrawing large() {
        return new BurnUpDrawing(this, 640, 250);
    }

    /** For a phone: the texts stay as large as they are. */
    public BurnUpDrawing small() {
        return new BurnUpDrawing(this, 340, 220);
    }

    public LocalDate start() {
        return legs.get(0).quarter().start();
    }

    public LocalDate end() {
        return legs.get(legs.size() - 1).quarter().end();
    }

    /** @return whether it was carried from quarter to quarter */
    public boolean spansQuarters() {
        return legs.size() > 1;
    }

    /** @return whether facts are behind its numbers, which a list can show */
    public boolean counted() {
        return legs.get(legs.size() - 1).progress().counting().isPresent();
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

    /** @return the figures week by week, today and the first and last day of each quarter among them */
    public List<Line> table() {
        LocalDate today = course.today().on();
        Stream<Line> past = course.days().stream()
                .filter(day -> day.on().equals(today) || isRow(day.on()))
                .map(day -> new Line(
                        day.on(),
                        leg(day.on()).quarter().label(),
                        day.value(),
                        day.target().orElse(null),
                        plan(day.on()),
                        null,
                        day.on().equals(today),
                        leg(day.on()).progress().code()));
        Stream<Line> ahead = weeks.stream()
                .filter(week -> week.on().isAfter(today))
                .map(week -> new Line(
                        week.on(), leg(week.on()).quarter().label(), null, scope(), plan(week.on()), week, false, ""));
        return Stream.concat(past, ahead).toList();
    }

    private boolean isRow(LocalDate day) {
        Leg leg = leg(day);
        boolean border = spansQuarters() && day.equals(leg.quarter().end());
        return border || ChronoUnit.DAYS.between(leg.quarter().start(), day) % 7 == 0;
    }

    /** @return what was planned for that day in its quarter; null while nobody has agreed on a target */
    @Nullable
    BigDecimal plan(LocalDate day) {
        Leg leg = leg(day);
        return leg.plan()
                .amountOn(day, leg.progress())
                .map(amount -> amount.setScale(PLACES, RoundingMode.HALF_UP))
                .orElse(null);
    }

    /** @return the quarter of that day; the last one for days behind it */
    private Leg leg(LocalDate day) {
        return legs.stream()
                .filter(leg -> !day.isAfter(leg.quarter().end()))
                .findFirst()
                .orElse(legs.get(legs.size() - 1));
    }

    /**
     * A row of the table.
     *
     * @param quarter in which the day lies
     * @param value null for days that lie ahead
     * @param plan null while nobody has agreed on a target
     * @param foretold null for days that lie behind
     * @param code of the key result that counted on that day; empty for days that lie ahead
     */
    record Line(
            LocalDate on,
            String quarter,
            BigDecimal value,
            BigDecimal scope,
            BigDecimal plan,
            Week foretold,
            boolean today,
            String code) {}
}
