package de.ozglotse.okr;

import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.municipality.Region;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FactType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Has the database count the facts of each Kreis, by the same conditions as the key results. */
@Component
@Transactional(readOnly = true)
class LedgerByKreis implements FactsByKreis {

    private final FactEntries entries;
    private final Municipalities municipalities;
    private final Population population;
    private final Clock clock;

    LedgerByKreis(FactEntries entries, Municipalities municipalities, Population population, Clock clock) {
        this.entries = entries;
        this.municipalities = municipalities;
        this.population = population;
        this.clock = clock;
    }

    @Override
    public List<Counted> counted(Sight sight, Collection<FactType> types) {
        Set<CaseKey> members = population.on(sight.day(), sight.knownAt());
        List<Municipality> all = municipalities.all();
        CountedKeys keys = CountedKeys.of(all, members);
        Map<String, Map<FactType, Long>> holding = entries
                .talliesByKreis(
                        names(types),
                        keys.first(),
                        keys.last(),
                        keys.left(),
                        sight.day(),
                        sight.enteredAt(),
                        sight.knownAt())
                .stream()
                .collect(Collectors.groupingBy(
                        KreisTally::kreis,
                        Collectors.toMap(tally -> new FactType(tally.type()), KreisTally::municipalities)));
        Map<String, Set<CaseKey>> byKreis = members.stream()
                .collect(Collectors.groupingBy(
                        member -> member.value().substring(0, Region.KREIS), TreeMap::new, Collectors.toSet()));
        return byKreis.entrySet().stream()
                .map(kreis ->
                        new Counted(kreis.getKey(), kreis.getValue(), holding.getOrDefault(kreis.getKey(), Map.of())))
                .toList();
    }

    @Override
    public Set<CaseKey> movedAfter(LocalDate day, Collection<FactType> types) {
        Sight now = Sight.now(clock);
        return entries.movedAfter(day, names(types), now.day(), now.enteredAt(), now.knownAt()).stream()
                .map(CaseKey::new)
                .filter(CaseKey::isMunicipality)
                .collect(Collectors.toSet());
    }

    private static List<String> names(Collection<FactType> types) {
        return types.stream().map(FactType::value).toList();
    }
}
