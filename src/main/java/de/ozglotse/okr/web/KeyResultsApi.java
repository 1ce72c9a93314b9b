package de.ozglotse.okr.web;

import de.ozglotse.okr.Assessment;
import de.ozglotse.okr.Commitment;
import de.ozglotse.okr.KeyResultKind;
import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.okr.KeyResultState;
import de.ozglotse.okr.ObjectiveProgress;
import de.ozglotse.okr.QuarterState;
import de.ozglotse.okr.QuarterStates;
import de.ozglotse.okr.StatusLight;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives the key results of the running quarter to other programs. */
@RestController
class KeyResultsApi {

    private final QuarterStates states;

    KeyResultsApi(QuarterStates states) {
        this.states = states;
    }

    /**
     * @param stand the day to look at, today if it is missing
     * @param bekannt as far as it was known at the end of that day
     */
    @GetMapping(path = "/api/v1/key-results", produces = "application/json")
    List<KeyResultResource> keyResults(
            @RequestParam Optional<LocalDate> stand, @RequestParam Optional<LocalDate> bekannt) {
        boolean now = stand.isEmpty() && bekannt.isEmpty();
        return (now ? states.now() : states.at(states.sight(stand, bekannt)))
                .stream()
                        .flatMap(state -> state.objectives().stream()
                                .flatMap(objective -> objective.keyResults().stream()
                                        .map(each -> KeyResultResource.of(state, objective, each))))
                        .toList();
    }

    /**
     * A key result as other programs read it.
     *
     * @param target null while nobody has agreed on one
     * @param light the computed state
     * @param lightReason the rule that applied
     * @param assessment what people say; null before the first check-in
     */
    record KeyResultResource(
            String code,
            String quarter,
            String handlungsfeld,
            String objective,
            int number,
            String title,
            KeyResultKind kind,
            BigDecimal value,
            BigDecimal target,
            boolean met,
            StatusLight.Colour light,
            StatusLight.Reason lightReason,
            Assessment assessment,
            Commitment commitment,
            LocalDate due) {

        static KeyResultResource of(QuarterState quarter, ObjectiveProgress objective, KeyResultProgress keyResult) {
            KeyResultState state = quarter.states().get(keyResult.code());
            return new KeyResultResource(
                    keyResult.code(),
                    quarter.quarter().id(),
                    objective.handlungsfeld(),
                    objective.title(),
                    keyResult.number(),
                    keyResult.title(),
                    keyResult.kind(),
                    keyResult.value(),
                    keyResult.targetOpen() ? null : keyResult.target(),
                    keyResult.met(),
                    state.light().colour(),
                    state.light().reason(),
                    state.said().orElse(null),
                    state.commitment(),
                    state.due());
        }
    }
}
