package de.ozglotse.okr;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lets a number that is carried on begin where the quarter before ended: it is planned while that quarter still runs. */
@Component
class CarriedBases {

    private final Plannings plannings;
    private final DraftObjectives drafts;
    private final QuarterStates states;
    private final QuarterSights sights;

    CarriedBases(Plannings plannings, DraftObjectives drafts, QuarterStates states, QuarterSights sights) {
        this.plannings = plannings;
        this.drafts = drafts;
        this.states = states;
        this.sights = sights;
    }

    void follow(String quarter) {
        List<DraftKeyResult> carried = plannings.released(quarter).stream()
                .flatMap(planning -> drafts.of(planning.getId()).stream())
                .flatMap(draft -> draft.keyResults().stream())
                .filter(keyResult -> keyResult.kind() == KeyResultKind.METRIK)
                .filter(keyResult -> keyResult.predecessor().isPresent())
                .toList();
        Map<String, BigDecimal> ended = carried.stream()
                .map(keyResult -> new KeyResultCode(keyResult.predecessor().orElseThrow()).quarter())
                .distinct()
                .flatMap(before -> states.of(before, sights.now(before)).stream())
                .flatMap(state -> state.objectives().stream())
                .flatMap(objective -> objective.keyResults().stream())
                .collect(Collectors.toMap(KeyResultProgress::code, KeyResultProgress::value));
        carried.forEach(
                keyResult -> keyResult.beginAt(ended.get(keyResult.predecessor().orElseThrow())));
    }
}
