package de.ozglotse.notes;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.StepId;
import java.util.Optional;

/**
 * What a note or a file is about.
 *
 * @param step the step of the case, if it is about one
 * @param stepLabel what people read instead of the step's id
 */
public record Place(CaseKey caseKey, Optional<StepId> step, Optional<String> stepLabel) {

    public static Place of(CaseKey caseKey) {
        return new Place(caseKey, Optional.empty(), Optional.empty());
    }

    public static Place of(CaseKey caseKey, StepId step, String label) {
        return new Place(caseKey, Optional.of(step), Optional.of(label));
    }

    /** @return the page on which people see what they wrote here */
    public String address() {
        return step.map(id -> "/aufgaben/" + id)
                .or(() -> caseKey.ags().map(ags -> "/gemeinden/" + ags))
                .orElse("/landkreis");
    }
}
