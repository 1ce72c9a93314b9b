package de.ozglotse.okr;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much of a key result is planned to be done by which day: straight from point to point, and without points from
 * its beginning to its due date.
 *
 * @param shares planned from 0 to 1, by day
 */
record PlanCurve(LocalDate begin, LocalDate due, SortedMap<LocalDate, BigDecimal> shares) {

    static PlanCurve of(LocalDate begin, LocalDate due, Map<LocalDate, BigDecimal> points) {
        SortedMap<LocalDate, BigDecimal> shares = new TreeMap<>(points);
        shares.put(begin, shares.getOrDefault(begin, BigDecimal.ZERO));
        shares.put(due, BigDecimal.ONE);
        return new PlanCurve(begin, due, shares);
    }

    BigDecimal expectedOn(LocalDate day) {
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
        return shares.get(from).add(rise.multiply(gone).divide(whole, 6, RoundingMode.HALF_UP));
    }
}
