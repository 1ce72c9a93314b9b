package de.ozglotse.workflow;

import de.ozglotse.shared.CaseKey;

/**
 * An open step goes on in another version of its model, which may say something else about it; its id and its date stay.
 * Published inside the transaction of that migration.
 *
 * @param processLabel name of the process, in German
 */
public record StepRevised(StepId id, CaseKey caseKey, StepDefinition definition, String processLabel) {}
