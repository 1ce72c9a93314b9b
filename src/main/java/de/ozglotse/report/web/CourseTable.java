package de.ozglotse.report.web;

import de.ozglotse.report.Figures;
import de.ozglotse.report.Figures.Measured;
import de.ozglotse.report.Figures.Point;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the drawings of a report show, as one table.
 *
 * @param days week by week until the Stichtag, the Stichtag, and the last day of the quarter
 */
record CourseTable(List<LocalDate> days, List<Line> lines) {

    /** @param drawn the key results that are drawn */
    static CourseTable of(List<Measured> drawn, Figures.Period quarter, LocalDate day) {
        List<LocalDate> days = Stream.concat(
                        quarter.start().datesUntil(day.plusDays(1), java.time.Period.ofDays(7)),
                        Stream.of(day, quarter.end()))
                .distinct()
                .toList();
        return new CourseTable(
                days,
                drawn.stream().map(keyResult -> new Line(keyResult, day, days)).toList());
    }

    /** A key result in the table. */
    record Line(Measured keyResult, LocalDate stichtag, List<LocalDate> days) {

        /** @return how far it was on each of the days; of the days to come, what is foretold; null if nothing is */
        public List<@Nullable Amount> grown() {
            return days.stream()
                    .map(day -> day.isAfter(stichtag) ? foretold() : Amount.of(grown(day)))
                    .toList();
        }

        /** @return what was planned for each of the days; none without a target */
        public List<BigDecimal> planned() {
            return keyResult.course().planned().isEmpty()
                    ? List.of()
                    : days.stream().map(this::planned).toList();
        }

        private @Nullable Amount foretold() {
            return keyResult.foretold() == null
                    ? null
                    : new Amount(
                            BigDecimal.valueOf(keyResult.foretold().from()),
                            BigDecimal.valueOf(keyResult.foretold().to()));
        }

        private BigDecimal grown(LocalDate day) {
            return keyResult.course().grown().stream()
                    .filter(point -> !point.on().isAfter(day))
                    .reduce((earlier, later) -> later)
                    .map(Point::amount)
                    .orElse(BigDecimal.ZERO);
        }

        /** Rounded down like the plan of the Stichtag. */
        private BigDecimal planned(LocalDate day) {
            if (day.equals(stichtag) && keyResult.plan() != null) {
                return keyResult.plan();
            }
            List<Point> corners = keyResult.course().planned();
            Point before = corners.get(0);
            for (Point corner : corners) {
                if (corner.on().isAfter(day)) {
                    return between(before, corner, day).setScale(0, RoundingMode.DOWN);
                }
                before = corner;
            }
            return before.amount();
        }

        private static BigDecimal between(Point before, Point after, LocalDate day) {
            long all = Math.max(1, ChronoUnit.DAYS.between(before.on(), after.on()));
            long gone = Math.max(0, ChronoUnit.DAYS.between(before.on(), day));
            return after.amount()
                    .subtract(before.amount())
                    .multiply(BigDecimal.valueOf(gone))
                    .divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP)
                    .add(before.amount());
        }
    }

    /** A number, or the range of what is foretold. */
    record Amount(BigDecimal from, BigDecimal to) {

        static Amount of(BigDecimal number) {
            return new Amount(number, number);
        }

        public boolean single() {
            return from.compareTo(to) == 0;
        }
    }
}
