package de.ozglotse.okr;

import de.ozglotse.shared.FactType;
import java.math.BigDecimal;
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
        boolean met) {}
