package de.ozglotse.reporting.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * How a counted key result got here and what is to be expected.
 *
 * @param lastWeek what was added in seven days
 * @param forecast null if the key result counts no municipalities
 */
record KeyResultOutlook(
        String code, int number, String title, BurnUp burnUp, BigDecimal lastWeek, ForecastView forecast) {

    private static final BigDecimal BAR = BigDecimal.valueOf(200);

    /** @return where on the bar of 200 units the plan of today stands, empty while there is no target */
    public String planOnBar() {
        BigDecimal scope = burnUp.scope();
        if (scope == null || scope.signum() == 0) {
            return "";
        }
        return plan().multiply(BAR)
                .divide(scope, 1, RoundingMode.HALF_UP)
                .min(BAR)
                .toPlainString();
    }

    /** @return what the plan says for today, null while there is no target */
    public BigDecimal plan() {
        return burnUp.plan(burnUp.course().today().on());
    }

    public String planText() {
        return plan() == null
                ? ""
                : NumberFormat.getInstance(Locale.GERMANY).format(plan().setScale(0, RoundingMode.DOWN));
    }
}
