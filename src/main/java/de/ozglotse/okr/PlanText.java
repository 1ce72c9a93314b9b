package de.ozglotse.okr;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A plan as it is stored: lines of text, each a day and an amount. */
final class PlanText {

    private PlanText() {}

    static String of(SortedMap<LocalDate, BigDecimal> plan) {
        return plan.entrySet().stream()
                .map(point -> point.getKey() + "|" + point.getValue().toPlainString())
                .collect(Collectors.joining("\n"));
    }

    static SortedMap<LocalDate, BigDecimal> read(String text) {
        SortedMap<LocalDate, BigDecimal> plan = new TreeMap<>();
        text.lines()
                .map(line -> line.split("\\|", 2))
                .forEach(pieces -> plan.put(LocalDate.parse(pieces[0]), new BigDecimal(pieces[1])));
        return plan;
    }
}
