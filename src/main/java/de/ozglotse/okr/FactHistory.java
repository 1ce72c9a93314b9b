package de.ozglotse.okr;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.StepId;
import java.util.List;
import java.util.Optional;

/** What held on any day as far as it was known at any time, with the witnesses. */
public interface FactHistory {

    /** @return in the order of the days since when it is true */
    List<Proof> proofs(Sight sight);

    /** @return {@link #proofs(Sight)} of one case */
    default List<Proof> proofs(CaseKey caseKey, Sight sight) {
        return proofs(sight).stream()
                .filter(proof -> proof.fact().caseKey().equals(caseKey))
                .toList();
    }

    /**
     * A fact and how the county came to know it.
     *
     * @param step that has shown it
     * @param by who completed the step
     * @param byLink whether that was a contact over the link in a mail
     * @param takenOver by which rule a newly formed municipality has it from another one
     */
    record Proof(Facts.Fact fact, StepId step, String by, boolean byLink, Optional<String> takenOver) {

        public Proof(Facts.Fact fact, StepId step, String by, boolean byLink) {
            this(fact, step, by, byLink, Optional.empty());
        }
    }
}
