package de.ozglotse.reporting.web;

import de.ozglotse.forecast.Forecast.Week;
import de.ozglotse.okr.KeyResultCourses.Day;
import de.ozglotse.okr.KeyResultCourses.Leg;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where the lines of a burn-up run in a drawing of a given size. */
record BurnUpDrawing(BurnUp burnUp, int width, int height) {

    private static final int LEFT = 34;
    private static final int RIGHT = 52;
    private static final int TOP = 12;
    private static final int BOTTOM = 26;
    private static final int TICKS = 5;

    private static final int ROOM_FOR_TEXT = 20;

    /** Dates closer to each other than this would overlap. */
    private static final int ROOM_FOR_DATE = 52;

    public String viewBox() {
        return "0 0 " + width + " " + height;
    }

    public int left() {
        return LEFT;
    }

    public int right() {
        return width - RIGHT;
    }

    public int top() {
        return TOP;
    }

    public int bottom() {
        return height - BOTTOM;
    }

    public List<Tick> rows() {
        int step = (int) Math.max(1, Math.ceil(most() / (double) TICKS));
        return IntStream.iterate(0, number -> number <= most(), number -> number + step)
                .mapToObj(number -> new Tick(y(number), String.valueOf(number)))
                .toList();
    }

    /** @return the first and the last day, and each first of a month that has room between them */
    public List<DateTick> dates() {
        List<DateTick> dates = new ArrayList<>();
        Stream.concat(
                        Stream.of(burnUp.start(), burnUp.end()),
                        Stream.iterate(
                                burnUp.start().plusMonths(1).withDayOfMonth(1),
                                first -> first.isBefore(burnUp.end()),
                                first -> first.plusMonths(1)))
                .map(day -> new DateTick(x(day), day))
                .filter(tick -> Math.abs(tick.x() - today()) >= ROOM_FOR_DATE)
                .filter(tick -> dates.stream().noneMatch(known -> Math.abs(known.x() - tick.x()) < ROOM_FOR_DATE))
                .forEach(dates::add);
        return dates;
    }

    public double today() {
        return x(burnUp.course().today().on());
    }

    public double value() {
        return y(burnUp.value().doubleValue());
    }

    /** @return the base line of the number: below its point where there is no room above */
    public double valueText() {
        return value() - TOP < ROOM_FOR_TEXT ? value() + ROOM_FOR_TEXT : value() - 8;
    }

    /** @return how the number grew, in steps */
    public String actual() {
        return steps(Day::value);
    }

    public String scope() {
        return burnUp.scope() == null ? "" : steps(day -> day.target().orElse(BigDecimal.ZERO)) + "H" + number(right());
    }

    /** @return the plan of each quarter, from point to point */
    public String plan() {
        StringBuilder line = new StringBuilder();
        for (Leg leg : burnUp.legs()) {
            LocalDate start = leg.quarter().start();
            LocalDate end = leg.quarter().end();
            List<LocalDate> points = Stream.concat(
                            Stream.of(start, end),
                            leg.plan().shares().keySet().stream()
                                    .filter(day -> day.isAfter(start) && day.isBefore(end)))
                    .sorted()
                    .toList();
            points.forEach(day -> leg.plan()
                    .amountOn(day, leg.progress())
                    .ifPresent(amount ->
                            line.append(day.equals(start) ? "M" : "L").append(point(day, amount.doubleValue()))));
        }
        return line.toString();
    }

    /** @return where a quarter ends and the next begins */
    public List<Boundary> boundaries() {
        return burnUp.legs().stream()
                .skip(1)
                .map(leg -> new Boundary(x(leg.quarter().start()), leg.quarter().id()))
                .toList();
    }

    /** @return the outline of what is expected */
    public String range() {
        List<Week> weeks = burnUp.weeks();
        StringBuilder outline = new StringBuilder();
        weeks.forEach(week -> outline.append(outline.isEmpty() ? "M" : "L")
                .append(point(week.on(), week.number().to())));
        for (int i = weeks.size() - 1; i >= 0; i--) {
            outline.append("L")
                    .append(point(weeks.get(i).on(), weeks.get(i).number().from()));
        }
        return outline.isEmpty() ? "" : outline.append("Z").toString();
    }

    public String middle() {
        StringBuilder line = new StringBuilder();
        burnUp.weeks()
                .forEach(week -> line.append(line.isEmpty() ? "M" : "L")
                        .append(point(week.on(), week.number().middle())));
        return line.toString();
    }

    public double expected() {
        return burnUp.last() == null ? 0 : y(burnUp.last().number().middle());
    }

    private String steps(Function<Day, BigDecimal> number) {
        StringBuilder line = new StringBuilder();
        BigDecimal before = null;
        for (Day day : burnUp.course().days()) {
            BigDecimal now = number.apply(day);
            if (before == null) {
                line.append("M").append(point(day.on(), now.doubleValue()));
            } else if (before.compareTo(now) != 0) {
                line.append("H").append(number(x(day.on()))).append("V").append(number(y(now.doubleValue())));
            }
            before = now;
        }
        return line.append("H").append(number(today())).toString();
    }

    private int most() {
        return Math.max(
                1,
                Stream.concat(
                                burnUp.course().days().stream()
                                        .flatMap(day -> Stream.of(
                                                day.value(), day.target().orElse(BigDecimal.ZERO))),
                                Stream.of(BigDecimal.ONE))
                        .mapToInt(BigDecimal::intValue)
                        .max()
                        .orElse(1));
    }

    private String point(LocalDate day, double number) {
        return number(x(day)) + " " + number(y(number));
    }

    private double x(LocalDate day) {
        double all = Math.max(1, ChronoUnit.DAYS.between(burnUp.start(), burnUp.end()));
        double gone = ChronoUnit.DAYS.between(burnUp.start(), day);
        return LEFT + Math.max(0, Math.min(1, gone / all)) * (right() - LEFT);
    }

    private double y(double number) {
        return bottom() - number / most() * (bottom() - TOP);
    }

    private static String number(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }

    /** A line across with its number. */
    record Tick(double y, String label) {}

    /** The first day of a quarter that carries on what another one began. */
    record Boundary(double x, String quarter) {}

    /** A day on the axis. */
    record DateTick(double x, LocalDate day) {}
}
