package de.ozglotse.okr;

import static de.ozglotse.okr.FactEvents.AUSWERTUNG;
import static de.ozglotse.okr.FactEvents.BEHOERDENKONTO;
import static de.ozglotse.okr.FactEvents.ERSTGESPRAECH;
import static de.ozglotse.okr.FactEvents.LANDKREIS;
import static de.ozglotse.okr.FactEvents.NOW;
import static de.ozglotse.okr.FactEvents.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FactType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever has happened, the database counts what one counts oneself in the list of facts. */
@OkrTest
class FactCountsTests {

    private static final List<FactType> TYPES = List.of(BEHOERDENKONTO, ERSTGESPRAECH, LANDKREIS, AUSWERTUNG);
    private static final Map<FactType, Integer> TARGETS = Map.of(LANDKREIS, 7);
    private static final int DAYS = RandomLines.DAYS;

    @Autowired
    private FactCounts counts;

    @Autowired
    private FactLedger ledger;

    @Autowired
    private FactEntries entries;

    @Autowired
    private Municipalities municipalities;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void countsAsTheListOfFactsDoes(long seed) {
        Random random = new Random(seed);
        List<CaseKey> towns = municipalities.all().stream()
                .map(Municipality::ags)
                .map(CaseKey::of)
                .toList();
        Set<CaseKey> population = new HashSet<>(towns);
        population.remove(towns.get(0));
        List<FactEntry> written = new ArrayList<>();
        for (int line = 0; line < 120; line++) {
            written.add(entries.save(RandomLines.next(random, TYPES, towns.subList(0, 4), written, line)));
        }

        for (int day = 0; day <= DAYS; day++) {
            for (int known = 0; known <= DAYS; known++) {
                LocalDate asOf = TODAY.minusDays(day);
                Instant knownAt = NOW.minus(Duration.ofDays(known));
                assertThat(measured(counts.of(TYPES, new Sight(asOf, knownAt), population, TARGETS)))
                        .as("%d days ago, as known %d days ago", day, known)
                        .isEqualTo(measured(new Counting(ledger.asOf(asOf, knownAt), population, TARGETS)));
            }
        }
    }

    private static Map<FactType, List<Object>> measured(Counting counting) {
        return TYPES.stream()
                .collect(Collectors.toMap(
                        type -> type,
                        type -> List.of(
                                counting.measure(CountingRule.GEMEINDEN, type, Optional.empty()),
                                counting.measure(CountingRule.GEGENSTAENDE, type, Optional.of(AUSWERTUNG)))));
    }
}
