package de.ozglotse.tasklist;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.StepId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * An answer that was given to a step: the evidence behind it.
 *
 * @param outcome how the step was left
 * @param values by field id, as text in the field's input format
 * @param shown by field id, what people read for choices whose words depend on the case, such as proposed dates
 * @param caseName the municipality's name, or the county's
 * @param takenBack whether the answer was undone: it does not count any more
 * @param note what was added in free text
 */
public record GivenAnswer(
        StepId step,
        CaseKey caseKey,
        String caseName,
        String stepKey,
        String label,
        Outcome outcome,
        Map<String, String> values,
        Map<String, String> shown,
        Optional<String> note,
        Completer by,
        Instant at,
        boolean takenBack) {

    /** How a step can be left. */
    public enum Outcome {
        BESTAETIGT,
        NICHT_ZUSTAENDIG,
        ABGELEHNT,
        /** the coordinator went on without it */
        UEBERSPRUNGEN
    }
}
