package de.ozglotse.okr;

import de.ozglotse.shared.FactType;
import de.ozglotse.workflow.StepId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Which steps have shown what: the evidence from the other side. */
public interface Witnesses {

    /** @return what these steps have shown and nobody has taken back, oldest entry first */
    List<Witness> of(Collection<StepId> steps);

    /**
     * A step that has shown something.
     *
     * @param occurredOn since when it is true in the world
     */
    record Witness(StepId step, FactType fact, LocalDate occurredOn) {}
}
