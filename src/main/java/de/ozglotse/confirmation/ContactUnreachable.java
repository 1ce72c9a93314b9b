package de.ozglotse.confirmation;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.StepId;
import java.util.List;
import java.util.UUID;

/**
 * A contact cannot be written to any more, and all links of that person are dead. Published inside the transaction that
 * says so, once for each contact.
 *
 * @param caseKey in which this was noticed
 * @param questions what the contact was asked
 */
public record ContactUnreachable(UUID contact, CaseKey caseKey, List<StepId> questions) {}
