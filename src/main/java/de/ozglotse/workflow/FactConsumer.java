package de.ozglotse.workflow;

import de.ozglotse.shared.FactType;
import java.util.List;

/** Says which facts a module counts or shows, so that no process records one in vain and none is waited for in vain. */
public interface FactConsumer {

    List<FactUse> uses();

    /**
     * One use of a fact type.
     *
     * @param where what uses it, for example {@code key result 2023-Q1-DD-O1-KR1}
     * @param needed whether it stays empty for ever if no process records the fact
     */
    record FactUse(FactType fact, String where, boolean needed) {}
}
