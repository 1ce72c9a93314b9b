package de.ozglotse.okr;

import de.ozglotse.municipality.Municipalities;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FactType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
     * @param population the municipalities that count
     * @param targets how many subjects were agreed on, by fact type
     * @return what held on that day, as far as it was known at that time
     */
    Counting of(LocalDate day, Instant knownAt, Set<CaseKey> population, Map<FactType, Integer> targets) {
        List<String> all = municipalities.all().stream()
                .map(municipality -> municipality.ags().value())
                .toList();
        // the keys of a county are all that lie between its first and its last
        String first = all.stream().min(Comparator.naturalOrder()).orElse("");
        String last = all.stream().max(Comparator.naturalOrder()).orElse("");
        Map<FactType, FactTally> tallies =
                entries.tallies(CaseKey.COUNTY.value(), first, last, left(all, population), day, knownAt).stream()
                        .collect(Collectors.toMap(tally -> new FactType(tally.type()), tally -> tally));
        return new Counting(tallies, population.size(), targets);
    }

    /** @return who does not count, and nobody: an empty list is no SQL */
    private static List<String> left(List<String> all, Set<CaseKey> population) {
        Stream<String> left = all.size() == population.size()
                ? Stream.empty()
                : all.stream().filter(key -> !population.contains(new CaseKey(key)));
        return Stream.concat(Stream.of(""), left).toList();
    }
}
