package de.ozglotse.okr;

import de.ozglotse.municipality.Municipalities;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FactType;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Has the database count the facts that hold: one query and one row for each fact type, however long the ledger is. */
@Component
class FactCounts {

    private final FactEntries entries;
    private final Municipalities municipalities;

    FactCounts(FactEntries entries, Municipalities municipalities) {
        this.entries = entries;
        this.municipalities = municipalities;
    }

    /**
     * @param types that are counted
     * @param population the municipalities that count
     * @param targets how many subjects were agreed on, by fact type
     * @return what held from this sight
     */
    Counting of(Collection<FactType> types, Sight sight, Set<CaseKey> population, Map<FactType, Integer> targets) {
        CountedKeys keys = CountedKeys.of(municipalities.all(), population);
        Map<FactType, FactTally> tallies = entries
                .tallies(
                        types.stream().map(FactType::value).toList(),
                        CaseKey.COUNTY.value(),
                        keys.first(),
                        keys.last(),
                        keys.left(),
                        sight.day(),
                        sight.enteredAt(),
                        sight.knownAt())
                .stream()
                .collect(Collectors.toMap(tally -> new FactType(tally.type()), tally -> tally));
        return new Counting(tallies, population.size(), targets);
    }
}
