package de.ozglotse.confirmation;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.StepId;

/**
 * A question, and by which link it is answered.
 *
 * @param hash of the link's token
 */
record LinkTarget(String hash, StepId step, CaseKey caseKey) {

    LinkTarget at(StepId other, CaseKey otherCase) {
        return new LinkTarget(hash, other, otherCase);
    }
}
