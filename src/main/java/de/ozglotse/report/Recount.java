package de.ozglotse.report;

/**
 * A report that was made once more.
 *
 * @param again the fingerprint of the figures that come out today for the same day and the same knowledge
 * @param sameRules whether the status light still follows the same rules
 * @param today what would be reported about that day with today's knowledge
 */
public record Recount(FrozenReport report, String again, boolean sameRules, Comparison today) {

    public boolean isIdentical() {
        return report.intact() && again.equals(report.line().fingerprint());
    }
}
