package de.ozglotse.tasklist;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FactType;
import java.util.Map;
import java.util.Set;

/** What will not be established for now, because its step was skipped. */
public interface SkippedFacts {

    /** @return by case, for pages that show many at once */
    Map<CaseKey, Set<FactType>> all();
}
