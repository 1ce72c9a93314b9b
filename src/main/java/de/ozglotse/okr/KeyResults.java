package de.ozglotse.okr;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FactType;
import de.ozglotse.workflow.Subject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The key results of the running quarter and how far they are. */
public interface KeyResults {

    /** @return the quarter that runs, empty before one was opened */
    Optional<QuarterView> quarter();

    /** @return the quarter's objectives in the order of the strategy map */
    List<ObjectiveProgress> objectives();

    /** @return the number within its objective of the key result that a fact type counts for */
    default Map<FactType, Integer> numbers() {
        return objectives().stream()
                .flatMap(objective -> objective.keyResults().stream())
                .flatMap(keyResult -> keyResult.facts().stream().map(fact -> Map.entry(fact, keyResult.number())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
    }

    /**
     * @return what recording each of these would change; what changes nothing (no key result, counted already) is left out;
     *     a constant number of queries, and nothing is counted again unless something has changed
     */
    Map<Expected, Effect> effectsOf(Collection<Expected> expected);

    /**
     * @param subject which of several subjects of the case the fact is about, if that is known
     * @return what recording this fact for this case would change, empty if nothing (no key result, counted already)
     */
    Optional<Effect> effectOf(FactType fact, CaseKey caseKey, Optional<Subject> subject);

    /** {@link #effectOf(FactType, CaseKey, Optional)} for a fact about the case itself. */
    default Optional<Effect> effectOf(FactType fact, CaseKey caseKey) {
        return effectOf(fact, caseKey, Optional.empty());
    }

    /**
     * A fact that a step would establish.
     *
     * @param subject key of the one of several subjects of the case that it is about, if that is known
     */
    record Expected(FactType fact, CaseKey caseKey, Optional<String> subject) {}

    /** A key result before and after one more fact. */
    record Effect(KeyResultProgress before, KeyResultProgress after) {}
}
