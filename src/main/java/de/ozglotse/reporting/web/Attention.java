package de.ozglotse.reporting.web;

import de.ozglotse.okr.Assessment;
import de.ozglotse.okr.CheckIns.LatestCheckIn;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What management should look at: what needs a decision, what stands still, and who has the ball.
 *
 * @param unlikely key results whose target will probably not be reached in time
 * @param critical numbers and titles of key results that people judge as critical
 */
record Attention(WorkState work, List<KeyResultOutlook> unlikely, List<KeyResultView> critical) {

    private static final double UNLIKELY = 0.5;

    /** A page names no more of a kind. */
    private static final int MOST = 10;

    static Attention of(
            WorkState work,
            Collection<KeyResultOutlook> outlooks,
            List<KeyResultView> keyResults,
            Map<String, LatestCheckIn> checkIns) {
        return new Attention(
                work,
                outlooks.stream().filter(Attention::isUnlikely).toList(),
                keyResults.stream()
                        .filter(keyResult -> checkIns.containsKey(keyResult.code())
                                && checkIns.get(keyResult.code()).assessment() == Assessment.KRITISCH)
                        .toList());
    }

    /** @return what there is in a part of all: key results are for all */
    static Attention ofArea(WorkState work) {
        return new Attention(work, List.of(), List.of());
    }

    public boolean nothingToDecide() {
        return work.deciding().isEmpty()
                && unlikely.isEmpty()
                && critical.isEmpty()
                && work.ended().isEmpty();
    }

    /** @return the first of those whose Begleitung has ended */
    public List<WorkState.Ended> ended() {
        return work.ended().subList(0, Math.min(MOST, work.ended().size()));
    }

    public int moreEnded() {
        return work.ended().size() - ended().size();
    }

    /** @return the first of those that stand still */
    public List<WorkState.Still> still() {
        return work.still().subList(0, Math.min(MOST, work.still().size()));
    }

    public int moreStill() {
        return work.still().size() - still().size();
    }

    /** @return after how many days without movement a municipality stands still */
    public int stillAfter() {
        return WorkState.STILL_AFTER_DAYS;
    }

    private static boolean isUnlikely(KeyResultOutlook outlook) {
        return outlook.forecast() != null
                && outlook.forecast().outlook() != null
                && outlook.forecast().outlook().probability() < UNLIKELY;
    }
}
