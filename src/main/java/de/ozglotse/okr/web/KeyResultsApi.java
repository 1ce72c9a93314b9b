package de.ozglotse.okr.web;

import de.ozglotse.okr.KeyResultKind;
import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.okr.KeyResults;
import de.ozglotse.okr.ObjectiveProgress;
import de.ozglotse.okr.QuarterView;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives the key results of the running quarter to other programs. */
@RestController
class KeyResultsApi {

    private final KeyResults keyResults;

    KeyResultsApi(KeyResults keyResults) {
        this.keyResults = keyResults;
    }

    @GetMapping(path = "/api/v1/key-results", produces = "application/json")
    List<KeyResultResource> keyResults() {
        String quarter = keyResults.quarter().map(QuarterView::id).orElse("");
        return keyResults.objectives().stream()
                .flatMap(objective ->
                        objective.keyResults().stream().map(each -> KeyResultResource.of(quarter, objective, each)))
                .toList();
    }

    /**
     * A key result as other programs read it.
     *
     * @param target null while nobody has agreed on one
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
            boolean met) {

        static KeyResultResource of(String quarter, ObjectiveProgress objective, KeyResultProgress keyResult) {
            return new KeyResultResource(
                    keyResult.code(),
                    quarter,
                    objective.handlungsfeld(),
                    objective.title(),
                    keyResult.number(),
                    keyResult.title(),
                    keyResult.kind(),
                    keyResult.value(),
                    keyResult.targetOpen() ? null : keyResult.target(),
                    keyResult.met());
        }
    }
}
