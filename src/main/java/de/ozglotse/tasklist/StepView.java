package de.ozglotse.tasklist;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.StepDefinition;
import de.ozglotse.workflow.StepId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An open step with its form.
 *
 * @param caseName the municipality's name, or the county's
 * @param due until when (Europe/Berlin), if a date is set
 * @param question the town hall's step that this one follows up, if any
 * @param postponedUntil when the town hall wants to be asked again, if it said so
 */
public record StepView(
        StepId id,
        CaseKey caseKey,
        String caseName,
        StepDefinition definition,
        String processLabel,
        Instant openedAt,
        Optional<LocalDate> due,
        Optional<LocalDate> postponedUntil,
        Optional<StepId> question) {}
