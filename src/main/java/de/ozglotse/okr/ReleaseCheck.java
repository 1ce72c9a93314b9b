package de.ozglotse.okr;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Holds a Handlungsfeld's proposals to the rules of the strategy: one to two objectives, each with two to four key
 * results that can be measured. The upper bounds are hard, the lower ones can be undercut with a reason.
 */
final class ReleaseCheck {

    /** In the county's own words, see {@code okr_regeln} of the strategy. */
    private static final StrategyFile LIMITS =
            StrategyFile.read().map("okr_regeln").map("grenzwerte");

    private static final int MIN_OBJECTIVES = LIMITS.number("objectives_min");
    static final int MAX_OBJECTIVES = LIMITS.number("objectives_max");
    static final int MIN_KEY_RESULTS = LIMITS.number("key_results_min");
    static final int MAX_KEY_RESULTS = LIMITS.number("key_results_max");

    private final List<Problem> problems = new ArrayList<>();

    private final Predicate<DraftKeyResult> emitted;

    private ReleaseCheck(Predicate<DraftKeyResult> emitted) {
        this.emitted = emitted;
    }

    /**
     * Something against the rules.
     *
     * @param hard whether no reason can make up for it
     */
    record Problem(boolean hard, String messageKey, List<Object> arguments) {}

    /** @param emitted whether deployed processes record what a key result counts */
    static List<Problem> problems(List<DraftObjective> chosen, Predicate<DraftKeyResult> emitted) {
        ReleaseCheck check = new ReleaseCheck(emitted);
        check.count(chosen.size());
        chosen.forEach(check::check);
        return check.problems;
    }

    private void count(int objectives) {
        if (objectives > MAX_OBJECTIVES) {
            add(true, "okr.release.objectives.many", objectives, MAX_OBJECTIVES);
        } else if (objectives < MIN_OBJECTIVES) {
            add(false, "okr.release.objectives.few", MIN_OBJECTIVES);
        }
    }

    private void check(DraftObjective objective) {
        int keyResults = objective.keyResults().size();
        if (keyResults > MAX_KEY_RESULTS) {
            add(true, "okr.release.key-results.many", objective.title(), keyResults, MAX_KEY_RESULTS);
        } else if (keyResults < MIN_KEY_RESULTS) {
            add(false, "okr.release.key-results.few", objective.title(), keyResults, MIN_KEY_RESULTS);
        }
        objective.keyResults().forEach(this::check);
    }

    private void check(DraftKeyResult keyResult) {
        if (keyResult.goesNowhere()) {
            add(true, "okr.release.nowhere", keyResult.title());
        } else if (!keyResult.isMeasurable()) {
            add(true, "okr.release.measure", keyResult.title());
        } else if (!emitted.test(keyResult)) {
            add(true, "okr.release.unemitted", keyResult.title());
        }
    }

    private void add(boolean hard, String messageKey, Object... arguments) {
        problems.add(new Problem(hard, messageKey, List.of(arguments)));
    }
}
