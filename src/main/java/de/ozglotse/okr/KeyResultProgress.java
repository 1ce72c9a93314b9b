package de.ozglotse.okr;

import de.ozglotse.shared.FactType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A key result of the running quarter with its state now.
 *
 * @param code for example {@code 2026-Q4-DD-O1-KR1}
 * @param number within its objective, from 1
 * @param fact the fact type that is counted, if it is counted
 * @param met whether the target is reached in full: 24 of 25 is not
 */
public record KeyResultProgress(
        String code,
        int number,
        String title,
        KeyResultKind kind,
        Optional<FactType> fact,
        BigDecimal base,
        BigDecimal value,
        BigDecimal target,
        boolean met) {

    /** Measures a key result: the one place that decides whether a target is reached. */
    static KeyResultProgress measured(
            String code,
            int number,
            String title,
            KeyResultKind kind,
            Optional<FactType> fact,
            BigDecimal base,
            BigDecimal value,
            BigDecimal target) {
        int direction = target.compareTo(base);
        boolean met = direction != 0 && Integer.signum(value.compareTo(target)) * direction >= 0;
        return new KeyResultProgress(code, number, title, kind, fact, plain(base), plain(value), plain(target), met);
    }

    /** @return how much of the way from base to target is done, from 0 to 1; 1 only if the target is reached */
    public BigDecimal share() {
        BigDecimal way = target.subtract(base);
        if (way.signum() == 0) {
            return BigDecimal.ZERO;
        }
        return value.subtract(base)
                .divide(way, 4, RoundingMode.DOWN)
                .max(BigDecimal.ZERO)
                .min(BigDecimal.ONE);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
