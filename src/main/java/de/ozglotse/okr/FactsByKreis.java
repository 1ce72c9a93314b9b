package de.ozglotse.okr;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FactType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How far the municipalities of each Kreis are, for pages that show more of them than anybody reads one by one. */
public interface FactsByKreis {

    /** @return one for each Kreis in which a municipality counts, with facts of these types, in a constant number of queries */
    List<Counted> counted(Sight sight, Collection<FactType> types);

    /** @return the municipalities for which one of these facts has become true after that day and holds now */
    Set<CaseKey> movedAfter(LocalDate day, Collection<FactType> types);

    /**
     * A Kreis.
     *
     * @param key five digits
     * @param municipalities those of its municipalities that count
     * @param holding for how many of these each fact holds; one that holds nowhere is missing
     */
    record Counted(String key, Set<CaseKey> municipalities, Map<FactType, Long> holding) {}
}
