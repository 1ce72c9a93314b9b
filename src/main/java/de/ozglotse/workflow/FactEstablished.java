package de.ozglotse.workflow;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FactType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A completed step showed that something is true of a municipality or of the county, or of one subject of that case.
 *
 * @param occurredOn since when it is true in the world (Europe/Berlin), not after the day of recording
 * @param recordedAt when the step was completed
 * @param step the witness
 */
public record FactEstablished(
        FactType type,
        CaseKey caseKey,
        LocalDate occurredOn,
        Instant recordedAt,
        StepId step,
        String stepKey,
        String process,
        int processVersion,
        String processInstance,
        Completer by,
        Optional<Subject> subject) {

    /** A fact about the case itself. */
    public FactEstablished(
            FactType type,
            CaseKey caseKey,
            LocalDate occurredOn,
            Instant recordedAt,
            StepId step,
            String stepKey,
            String process,
            int processVersion,
            String processInstance,
            Completer by) {
        this(
                type,
                caseKey,
                occurredOn,
                recordedAt,
                step,
                stepKey,
                process,
                processVersion,
                processInstance,
                by,
                Optional.empty());
    }
}
