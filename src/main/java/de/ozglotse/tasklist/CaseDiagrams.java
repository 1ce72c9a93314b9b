package de.ozglotse.tasklist;

import de.ozglotse.diagram.DiagramView;
import de.ozglotse.shared.CaseKey;
import java.util.List;
import java.util.Optional;

/** Draws where a case stands: what waits now and what was done. */
public interface CaseDiagrams {

    /** @return the case's running processes without those that only accompany another one */
    List<DiagramView> of(CaseKey caseKey);

    /** @return the running process that leads to this step; a follow-up is shown at the town hall's step */
    Optional<DiagramView> around(StepView step);
}
