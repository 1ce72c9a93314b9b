package de.ozglotse.reporting.web;

import de.ozglotse.okr.KeyResultProgress;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * A key result as pages show it.
 *
 * @param open whether nobody has agreed on a target yet: then there is no share of it
 * @param barWidth of the filled part of a bar of 200 units
 * @param missing how much is missing to the target
 */
record KeyResultView(
        String code,
        int number,
        String title,
        boolean counted,
        boolean open,
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
                progress.targetOpen(),
                progress.met(),
                german(progress.value()),
                german(progress.target()),
                progress.share().multiply(BAR).stripTrailingZeros().toPlainString(),
                progress.target().subtract(progress.value()));
    }

    /** @return key of the sentence that says value and target, its two arguments */
    public String countKey() {
        return open ? "reporting.count.open" : "reporting.count";
    }

    private static String german(BigDecimal number) {
        return NumberFormat.getInstance(Locale.GERMANY).format(number);
    }
}
