package de.ozglotse.okr;

import static de.ozglotse.okr.FactEvents.BEHOERDENKONTO;
import static de.ozglotse.okr.FactEvents.ERSTGESPRAECH;
import static de.ozglotse.okr.FactEvents.NOW;
import static de.ozglotse.okr.FactEvents.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.municipality.Municipality;
import de.ozglotse.okr.FactsByKreis.Counted;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FactType;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Three invented Kreise: the database counts in each what one counts oneself in the list of facts. */
@OkrTest
class FactsByKreisTests {

    private static final List<FactType> TYPES = List.of(BEHOERDENKONTO, ERSTGESPRAECH);

    @Autowired
    private FactLedger ledger;

    @Autowired
    private FactEntries entries;

    private final SeveralKreise directory = new SeveralKreise();
    private final List<CaseKey> towns =
            directory.all().stream().map(Municipality::ags).map(CaseKey::of).toList();
    private FactsByKreis kreise;
    private Population population;

    @BeforeEach
    void serveSeveralKreise(@Autowired PopulationMembers members, @Autowired Clock clock) {
        population = new Population(directory, members);
        kreise = new LedgerByKreis(entries, directory, population, clock);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void countsAsTheListOfFactsDoes(long seed, @Autowired Scope scope) {
        scope.leaves(towns.get(3), TODAY.minusDays(2), "Zusammenschluss", Actor.SYSTEM);
        write(new Random(seed), 150);

        for (int day = 0; day <= RandomLines.DAYS; day++) {
            for (int known = 0; known <= RandomLines.DAYS; known++) {
                Sight sight = new Sight(TODAY.minusDays(day), NOW.minus(Duration.ofDays(known)));
                assertThat(holding(kreise.counted(sight, TYPES)))
                        .as("%d days ago, as known %d days ago", day, known)
                        .isEqualTo(account(sight));
            }
        }
    }

    @Test
    void countsTheMunicipalitiesOfThatDay(@Autowired Scope scope) {
        scope.leaves(towns.get(3), TODAY.minusDays(2), "Zusammenschluss", Actor.SYSTEM);

        assertThat(sizes(new Sight(TODAY.minusDays(3), NOW)))
                .containsExactlyInAnyOrderEntriesOf(Map.of("01001", 4, "01002", 4, "05315", 4));
        assertThat(sizes(new Sight(TODAY, NOW)))
                .containsExactlyInAnyOrderEntriesOf(Map.of("01001", 3, "01002", 4, "05315", 4));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void knowsWhatHasMoved(long seed) {
        write(new Random(seed), 60);

        for (int ago = 0; ago <= 2 * RandomLines.DAYS; ago++) {
            LocalDate day = TODAY.minusDays(ago);
            assertThat(kreise.movedAfter(day, TYPES))
                    .as("%d days ago", ago)
                    .isEqualTo(ledger.asOf(TODAY, NOW).stream()
                            .filter(fact -> TYPES.contains(fact.type())
                                    && fact.occurredOn().isAfter(day)
                                    && fact.caseKey().isMunicipality())
                            .map(Facts.Fact::caseKey)
                            .collect(Collectors.toSet()));
        }
    }

    private void write(Random random, int lines) {
        List<FactEntry> written = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            written.add(entries.save(RandomLines.next(random, TYPES, towns, written, line)));
        }
    }

    private Map<String, Integer> sizes(Sight sight) {
        return kreise.counted(sight, TYPES).stream()
                .collect(Collectors.toMap(
                        Counted::key, one -> one.municipalities().size()));
    }

    private static Map<String, Map<FactType, Long>> holding(List<Counted> counted) {
        Map<String, Map<FactType, Long>> holding = new TreeMap<>();
        counted.forEach(one -> holding.put(one.key(), one.holding()));
        return holding;
    }

    /** Fact by fact, in plain loops. */
    private Map<String, Map<FactType, Long>> account(Sight sight) {
        Set<CaseKey> members = population.on(sight.day(), sight.knownAt());
        Map<String, Map<FactType, Long>> account = new TreeMap<>();
        for (CaseKey member : members) {
            account.computeIfAbsent(member.value().substring(0, 5), any -> new HashMap<>());
        }
        Set<String> seen = new TreeSet<>();
        for (Facts.Fact fact : ledger.asOf(sight.day(), sight.knownAt())) {
            if (members.contains(fact.caseKey()) && seen.add(fact.type().value() + fact.caseKey())) {
                account.get(fact.caseKey().value().substring(0, 5)).merge(fact.type(), 1L, Long::sum);
            }
        }
        return account;
    }
}
