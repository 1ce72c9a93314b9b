package de.ozglotse.okr;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The bounds of the status light.
 *
 * @param green from this share of what is planned to date
 * @param yellow from this share of what is planned to date
 * @param stretch the share of an ambitious target that is a success
 * @param stretchYellow the share of an ambitious target that is not a failure
 * @param graceDays at the beginning nothing is red yet
 * @param checkInDays a check-in older than this says nothing about today
 * @param nearDays before its date a result that is there or not begins to be in danger
 * @param paceDays how far back the forecast looks
 */
@ConfigurationProperties("ozg-lotse.okr.light")
record OkrSettings(
        @DefaultValue("0.90") BigDecimal green,
        @DefaultValue("0.75") BigDecimal yellow,
        @DefaultValue("0.7") BigDecimal stretch,
        @DefaultValue("0.4") BigDecimal stretchYellow,
        @DefaultValue("14") int graceDays,
        @DefaultValue("10") int checkInDays,
        @DefaultValue("14") int nearDays,
        @DefaultValue("28") int paceDays) {

    /** Nearly everything of what was promised is a miss, of a stretch it is a success. */
    boolean isMissed(BigDecimal score, Commitment commitment) {
        return score.compareTo(commitment == Commitment.VERBINDLICH ? BigDecimal.ONE : stretch) < 0;
    }
}
