package de.ozglotse.okr;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The key results of one Handlungsfeld in one quarter, with their state now. */
@Component
class QuarterKeyResults {

    private final Objectives objectives;
    private final QuarterStates states;
    private final QuarterSights sights;

    QuarterKeyResults(Objectives objectives, QuarterStates states, QuarterSights sights) {
        this.objectives = objectives;
        this.states = states;
        this.sights = sights;
    }

    /** @return in the order of the strategy map; what happened after the last day of the quarter is no part of it */
    @Transactional(readOnly = true)
    public List<Named> of(String quarter, String handlungsfeld) {
        Set<String> wanted = objectives.of(quarter).stream()
                .filter(objective -> objective.ziel().handlungsfeld().code().equals(handlungsfeld))
                .map(Objective::code)
                .collect(Collectors.toSet());
        QuarterState state = states.of(quarter, sights.now(quarter)).orElse(null);
        List<ObjectiveProgress> measured = state == null
                ? List.of()
                : state.objectives().stream()
                        .filter(objective -> wanted.contains(objective.code()))
                        .toList();
        return measured.stream()
                .flatMap(objective -> objective.keyResults().stream()
                        .map(keyResult -> new Named(
                                name(keyResult, measured.size() > 1 ? measured.indexOf(objective) + 1 : 0),
                                objective,
                                keyResult,
                                state.states().get(keyResult.code()))))
                .toList();
    }

    private static String name(KeyResultProgress keyResult, int objective) {
        return objective == 0 ? "KR " + keyResult.number() : "KR " + objective + "." + keyResult.number();
    }

    /**
     * A key result as the forms of its Handlungsfeld name it.
     *
     * @param name for example {@code KR 1}, or {@code KR 2.1} if there is more than one objective
     */
    record Named(String name, ObjectiveProgress objective, KeyResultProgress keyResult, KeyResultState state) {}
}
