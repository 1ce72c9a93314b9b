package de.ozglotse.reporting.web;

import de.ozglotse.okr.Witnesses;
import de.ozglotse.shared.FactType;
import de.ozglotse.workflow.StepId;
import java.util.Collection;
import java.util.List;

/** Nobody knows which step has shown what. */
class NoWitnesses implements Witnesses {

    @Override
    public List<Witness> of(Collection<StepId> steps) {
        return List.of();
    }

    @Override
    public List<Witness> inRunsThatShow(FactType fact) {
        return List.of();
    }
}
