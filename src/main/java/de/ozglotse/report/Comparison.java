package de.ozglotse.report;

import de.ozglotse.report.Figures.Measured;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two reports side by side.
 *
 * @param lines their key results, those of the newer one first
 * @param sums of how many municipalities each fact holds, in the order of the newer one
 */
public record Comparison(List<Line> lines, List<Sum> sums) {

    static Comparison of(Figures older, Figures newer) {
        Map<String, Measured> before = new LinkedHashMap<>();
        older.keyResults().forEach(each -> before.put(each.code(), each));
        Map<String, Line> lines = new LinkedHashMap<>();
        newer.keyResults().forEach(each -> lines.put(each.code(), new Line(before.get(each.code()), each)));
        before.forEach((code, each) -> lines.putIfAbsent(code, new Line(each, null)));
        List<Sum> sums = newer.grid().facts().stream()
                .filter(older.grid().facts()::contains)
                .map(fact -> new Sum(fact, sum(older, fact), sum(newer, fact)))
                .toList();
        return new Comparison(List.copyOf(lines.values()), sums);
    }

    private static int sum(Figures figures, String fact) {
        return figures.grid().sums().get(figures.grid().facts().indexOf(fact));
    }

    public boolean anyDifference() {
        return lines.stream().anyMatch(Line::differs) || sums.stream().anyMatch(sum -> sum.older() != sum.newer());
    }

    /** A key result in both; null where it is in one only. */
    public record Line(@Nullable Measured older, @Nullable Measured newer) {

        public Measured any() {
            return newer == null ? older : newer;
        }

        /** @return how much it has risen; null if it is in one of them only */
        public @Nullable BigDecimal risen() {
            return older == null || newer == null ? null : newer.value().subtract(older.value());
        }

        public boolean differs() {
            return older == null
                    || newer == null
                    || risen().signum() != 0
                    || !Objects.equals(older.target(), newer.target())
                    || !older.light().equals(newer.light());
        }
    }

    /** Of how many municipalities a fact holds. */
    public record Sum(String fact, int older, int newer) {}
}
