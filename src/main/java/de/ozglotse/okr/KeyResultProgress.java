package de.ozglotse.okr;

import de.ozglotse.shared.FactType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A key result of the running quarter with its state now.
 *
 * @param code for example {@code 2026-Q4-DD-O1-KR1}
 * @param number within its objective, from 1
 * @param counting what is counted, if it is counted
 * @param fact the fact type that is counted, if it is counted
 * @param closing a fact type that counts once more beside it, if any
 * @param target zero while it is open
 * @param targetOpen whether nobody has agreed on a target yet: there is no share of it then
 * @param met whether the target is reached in full: 24 of 25 is not
 */
public record KeyResultProgress(
        String code,
        int number,
        String title,
        KeyResultKind kind,
        Optional<CountingRule> counting,
        Optional<FactType> fact,
        Optional<FactType> closing,
        BigDecimal base,
        BigDecimal value,
        BigDecimal target,
        boolean targetOpen,
        boolean met) {

    /** A key result with a target that counts municipalities, or nothing. */
    public KeyResultProgress(
            String code,
            int number,
            String title,
            KeyResultKind kind,
            Optional<FactType> fact,
            BigDecimal base,
            BigDecimal value,
            BigDecimal target,
            boolean met) {
        this(
                code,
                number,
                title,
                kind,
                fact.map(type -> CountingRule.GEMEINDEN),
                fact,
                Optional.empty(),
                base,
                value,
                target,
                false,
                met);
    }

    /** Measures a key result: the one place that decides whether a target is reached. */
    static KeyResultProgress measured(
            String code,
            int number,
            String title,
            KeyResultKind kind,
            Optional<CountingRule> counting,
            Optional<FactType> fact,
            Optional<FactType> closing,
            BigDecimal base,
            BigDecimal value,
            Optional<BigDecimal> target) {
        BigDecimal aim = target.orElse(BigDecimal.ZERO);
        boolean met =
                target.isPresent() && (aim.compareTo(base) < 0 ? value.compareTo(aim) <= 0 : value.compareTo(aim) >= 0);
        return new KeyResultProgress(
                code,
                number,
                title,
                kind,
                counting,
                fact,
                closing,
                plain(base),
                plain(value),
                plain(aim),
                target.isEmpty(),
                met);
    }

    /** @return the fact types that are counted */
    public List<FactType> facts() {
        return Stream.of(fact, closing).flatMap(Optional::stream).toList();
    }

    /** @return how much of the way from base to target is done, from 0 to 1; 1 only if the target is reached */
    public BigDecimal share() {
        BigDecimal way = target.subtract(base);
        if (targetOpen || way.signum() == 0) {
            return met ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        return value.subtract(base)
                .divide(way, 4, RoundingMode.DOWN)
                .max(BigDecimal.ZERO)
                .min(BigDecimal.ONE);
    }

    KeyResultProgress withOneMore() {
        return withValue(value.add(BigDecimal.ONE));
    }

    KeyResultProgress withValue(BigDecimal other) {
        return measured(
                code,
                number,
                title,
                kind,
                counting,
                fact,
                closing,
                base,
                other,
                Optional.of(target).filter(known -> !targetOpen));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
