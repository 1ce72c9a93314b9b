package de.ozglotse.okr;

import de.ozglotse.okr.CheckIns.LatestCheckIn;
import de.ozglotse.shared.Sha256;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A quarter as it stands from one sight.
 *
 * @param states by code of the key result
 * @param checkIns the newest one of each key result that has one, by its code
 */
public record QuarterState(
        QuarterView quarter,
        Sight sight,
        List<ObjectiveProgress> objectives,
        Map<String, KeyResultState> states,
        Map<String, LatestCheckIn> checkIns) {

    /** @return from where what it counts is looked at: what happened after its last day is no part of it */
    public Sight counted() {
        return sight.until(quarter.end());
    }

    /** @return of how many key results of the objective which colour is, the worst colour last */
    public Map<StatusLight.Colour, Long> distribution(ObjectiveProgress objective) {
        return objective.keyResults().stream()
                .map(keyResult -> states.get(keyResult.code()).light().colour())
                .collect(Collectors.groupingBy(
                        colour -> colour, () -> new EnumMap<>(StatusLight.Colour.class), Collectors.counting()));
    }

    public StatusLight.Colour light(ObjectiveProgress objective) {
        return StatusLight.worst(objective.keyResults().stream()
                .map(keyResult -> states.get(keyResult.code()).light())
                .toList());
    }

    /** @return the same for the same figures: whoever makes a report again can tell that nothing has changed */
    public String fingerprint() {
        String figures = objectives.stream()
                .flatMap(objective -> objective.keyResults().stream())
                .map(this::figures)
                .collect(Collectors.joining("\n", quarter.id() + "\n", ""));
        return Sha256.of(figures);
    }

    private String figures(KeyResultProgress keyResult) {
        KeyResultState state = states.get(keyResult.code());
        return String.join(
                "|",
                keyResult.code(),
                keyResult.title(),
                keyResult.value().toPlainString(),
                keyResult.targetOpen() ? "-" : keyResult.target().toPlainString(),
                String.valueOf(keyResult.met()),
                state.light().colour().name(),
                state.light().reason().name(),
                state.said().map(Assessment::name).orElse("-"));
    }
}
