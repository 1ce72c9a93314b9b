package de.ozglotse.report.web;

import de.ozglotse.report.Figures;
import de.ozglotse.report.Figures.Measured;
import de.ozglotse.report.Figures.Point;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where the lines of a burn-up run in a report: how far it has come, the plan, and what is foretold for the end of the
 * quarter.
 */
record ReportDrawing(Measured keyResult, Figures.Period quarter, LocalDate day) {

    private static final int WIDTH = 340;
    private static final int HEIGHT = 170;
    private static final int LEFT = 34;
    private static final int RIGHT = 288;
    private static final int TOP = 12;
    private static final int BOTTOM = 144;
    private static final int TICKS = 5;
    private static final int ROOM_FOR_DATE = 52;

    public String viewBox() {
        return "0 0 " + WIDTH + " " + HEIGHT;
    }

    public int left() {
        return LEFT;
    }

    public int right() {
        return RIGHT;
    }

    public int top() {
        return TOP;
    }

    public int bottom() {
        return BOTTOM;
    }

    public List<Tick> rows() {
        int step = Math.max(1, (int) Math.ceil(most() / (double) TICKS));
        return IntStream.iterate(0, amount -> amount <= most(), amount -> amount + step)
                .mapToObj(amount -> new Tick(y(amount), String.valueOf(amount)))
                .toList();
    }

    /** @return the first and the last day, as far as they do not lie too close to the Stichtag */
    public List<DateTick> dates() {
        return Stream.of(quarter.start(), quarter.end())
                .map(on -> new DateTick(x(on), on))
                .filter(tick -> Math.abs(tick.x() - today()) >= ROOM_FOR_DATE)
                .toList();
    }

    public double today() {
        return x(day);
    }

    public double value() {
        return y(keyResult.value().doubleValue());
    }

    /** @return the base line of the number: below its point where there is no room above, or where the plan runs */
    public double valueText() {
        return value() - TOP < 20 || isBelowPlan() ? value() + 20 : value() - 8;
    }

    /** @return on which side of its point the number stands: the side on which no line runs */
    public String valueAnchor() {
        return isBelowPlan() ? "start" : "end";
    }

    public double valueLeft() {
        return isBelowPlan() ? today() + 8 : today() - 8;
    }

    /** Only where there is room between its point and the axis. */
    private boolean isBelowPlan() {
        return keyResult.plan() != null && keyResult.plan().compareTo(keyResult.value()) > 0 && BOTTOM - value() > 30;
    }

    /** @return how the number grew, in steps */
    public String grown() {
        StringBuilder line = new StringBuilder();
        for (Point point : keyResult.course().grown()) {
            if (line.isEmpty()) {
                line.append('M').append(place(point));
            } else {
                line.append('H')
                        .append(number(x(point.on())))
                        .append('V')
                        .append(number(y(point.amount().doubleValue())));
            }
        }
        return line.append('H').append(number(today())).toString();
    }

    public String planned() {
        StringBuilder line = new StringBuilder();
        keyResult
                .course()
                .planned()
                .forEach(point -> line.append(line.isEmpty() ? 'M' : 'L').append(place(point)));
        return line.toString();
    }

    /** @return from the Stichtag to what is foretold; empty if nothing is */
    public String foretold() {
        return keyResult.foretold() == null
                ? ""
                : "M" + number(today()) + " " + number(value()) + "L" + number(RIGHT) + " "
                        + number(y(keyResult.foretold().to())) + "L" + number(RIGHT) + " "
                        + number(y(keyResult.foretold().from())) + "Z";
    }

    /** @return the base line of what is foretold */
    public double foretoldText() {
        return y((keyResult.foretold().from() + keyResult.foretold().to()) / 2.0) + 5;
    }

    private int most() {
        return Stream.concat(
                        Stream.of(BigDecimal.ONE),
                        Stream.concat(keyResult.course().grown().stream(), keyResult.course().planned().stream())
                                .map(Point::amount))
                .mapToInt(amount -> (int) Math.ceil(amount.doubleValue()))
                .max()
                .orElse(1);
    }

    private String place(Point point) {
        return number(x(point.on())) + " " + number(y(point.amount().doubleValue()));
    }

    private double x(LocalDate on) {
        double all = Math.max(1, ChronoUnit.DAYS.between(quarter.start(), quarter.end()));
        double gone = ChronoUnit.DAYS.between(quarter.start(), on);
        return LEFT + Math.max(0, Math.min(1, gone / all)) * (RIGHT - LEFT);
    }

    private double y(double amount) {
        return BOTTOM - Math.min(1, amount / most()) * (BOTTOM - TOP);
    }

    private static String number(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }

    /** A line across with its number. */
    public record Tick(double y, String label) {}

    /** A day on the axis. */
    public record DateTick(double x, LocalDate day) {}
}
