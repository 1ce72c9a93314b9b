package de.ozglotse.workflow;

import de.ozglotse.shared.CaseKey;
import java.time.Instant;
import java.util.Optional;

/**
 * A step waits for somebody now. Published inside the transaction that opened it.
 *
 * @param processLabel name of the process, in German
 * @param processVersion the engine's version of the model in which the step was opened
 * @param due until when, if the model says so
 * @param question the town hall's step that this one follows up (a call, a correction of the address), if any
 * @param cause the step whose completion opened this one, if any
 */
public record StepOpened(
        StepId id,
        CaseKey caseKey,
        StepDefinition definition,
        String processLabel,
        String processInstance,
        int processVersion,
        Instant at,
        Optional<Instant> due,
        Optional<StepId> question,
        Optional<StepId> cause) {}
