package de.ozglotse.reporting.web;

import de.ozglotse.okr.KeyResultProgress;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * A key result as pages show it.
 *
 * @param barWidth of the filled part of a bar of 200 units
 * @param missing how much is missing to the target
 */
record KeyResultView(
        String code,
        int number,
        String title,
        boolean counted,
        boolean met,
        String value,
        String target,
        String barWidth,
        BigDecimal missing) {

    private static final BigDecimal BAR = BigDecimal.valueOf(200);

    static KeyResultView of(KeyResultProgress progress) {
        return new KeyResultView(
                progress.code(),
                progress.number(),
                progress.title(),
                progress.fact().isPresent(),
                progress.met(),
                german(progress.value()),
                german(progress.target()),
                progress.share().multiply(BAR).stripTrailingZeros().toPlainString(),
                progress.target().subtract(progress.value()));
    }

    private static String german(BigDecimal number) {
        return NumberFormat.getInstance(Locale.GERMANY).format(number);
    }
}
