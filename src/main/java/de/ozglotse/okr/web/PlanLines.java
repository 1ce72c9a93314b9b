package de.ozglotse.okr.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A plan as people type it: one line for each day, for example {@code 28.02.2023: 4}.
 *
 * @param readable whether every line is a day and a number
 */
record PlanLines(SortedMap<LocalDate, BigDecimal> amounts, boolean readable) {

    private static final String DAY = "day";
    private static final String AMOUNT = "amount";

    static PlanLines of(String text) {
        SortedMap<LocalDate, BigDecimal> amounts = new TreeMap<>();
        boolean readable = true;
        for (String line : text.lines().filter(each -> !each.isBlank()).toList()) {
            String[] parts = line.split(":", 2);
            Form typed = new Form(List.of(), Map.of(DAY, parts[0], AMOUNT, parts.length == 2 ? parts[1] : ""));
            Optional<BigDecimal> amount = typed.number(AMOUNT);
            Optional<LocalDate> day = typed.day(DAY);
            if (day.isEmpty() || amount.isEmpty()) {
                readable = false;
            } else {
                amounts.put(day.get(), amount.get());
            }
        }
        return new PlanLines(amounts, readable);
    }

    static String text(SortedMap<LocalDate, BigDecimal> amounts) {
        return amounts.entrySet().stream()
                .map(point -> Form.shown(point.getKey()) + ": " + Form.shown(point.getValue()))
                .collect(Collectors.joining("\n"));
    }
}
