package de.ozglotse.okr;

import de.ozglotse.workflow.StepId;
import java.util.List;

/** What held on any day as far as it was known at any time, with the witnesses. */
public interface FactHistory {

    /** @return in the order of the days since when it is true */
    List<Proof> proofs(Sight sight);

    /**
     * A fact and how the county came to know it.
     *
     * @param step that has shown it
     * @param by who completed the step
     * @param byLink whether that was a contact over the link in a mail
     */
    record Proof(Facts.Fact fact, StepId step, String by, boolean byLink) {}
}
