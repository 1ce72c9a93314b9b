package de.ozglotse.okr;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much of a key result is planned to be done by when: straight lines from point to point, from the first day of the
 * quarter to its due date. The one function behind status light, bar, burn-up and exports.
 *
 * @param shares planned from 0 to 1, by day
 */
public record PlanCurve(LocalDate begin, LocalDate due, SortedMap<LocalDate, BigDecimal> shares) {

    private static final int PLACES = 6;

    /** @param points amounts by day; none for a straight line */
    static PlanCurve of(LocalDate begin, LocalDate due, KeyResultProgress progress, Map<LocalDate, BigDecimal> points) {
        BigDecimal way = progress.target().subtract(progress.base());
        Map<LocalDate, BigDecimal> shares = new HashMap<>();
        if (way.signum() != 0) {
            points.forEach((day, amount) ->
                    shares.put(day, amount.subtract(progress.base()).divide(way, PLACES, RoundingMode.HALF_UP)));
        }
        return of(begin, due, shares);
    }

    public static PlanCurve of(LocalDate begin, LocalDate due, Map<LocalDate, BigDecimal> points) {
        SortedMap<LocalDate, BigDecimal> shares = new TreeMap<>(points);
        shares.put(begin, shares.getOrDefault(begin, BigDecimal.ZERO));
        shares.put(due, BigDecimal.ONE);
        return new PlanCurve(begin, due, shares);
    }

    /** @return the share that is planned to be done by that day, from 0 to 1 */
    public BigDecimal expectedOn(LocalDate day) {
        if (!day.isBefore(due)) {
            return BigDecimal.ONE;
        }
        SortedMap<LocalDate, BigDecimal> past = shares.headMap(day.plusDays(1));
        if (past.isEmpty()) {
            return BigDecimal.ZERO;
        }
        LocalDate from = past.lastKey();
        LocalDate to = shares.tailMap(day.plusDays(1)).firstKey();
        BigDecimal gone = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, day));
        BigDecimal whole = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to));
        BigDecimal rise = shares.get(to).subtract(shares.get(from));
        return shares.get(from).add(rise.multiply(gone).divide(whole, PLACES, RoundingMode.HALF_UP));
    }

    /** @return the amount that is planned for that day; empty while nobody has agreed on a target */
    public Optional<BigDecimal> amountOn(LocalDate day, KeyResultProgress progress) {
        if (progress.targetOpen()) {
            return Optional.empty();
        }
        BigDecimal way = progress.target().subtract(progress.base());
        return Optional.of(progress.base().add(way.multiply(expectedOn(day))));
    }
}
