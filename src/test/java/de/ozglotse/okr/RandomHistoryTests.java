package de.ozglotse.okr;

import static de.ozglotse.okr.FactEvents.BEHOERDENKONTO;
import static de.ozglotse.okr.FactEvents.NOW;
import static de.ozglotse.okr.FactEvents.TODAY;
import static de.ozglotse.okr.FactEvents.established;
import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.workflow.StepId;
import de.ozglotse.workflow.StepReopened;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Facts, mistakes, withdrawals and steps that are redone in any order: what was counted after each of them is counted
 * again from the ledger, and a simple account of the same events agrees.
 */
@OkrTest
class RandomHistoryTests {

    private static final String QUARTER = "2026-Q4";
    private static final String KEY_RESULT = "2026-Q4-DD-O1-KR1";
    private static final int EVENTS = 120;

    @Autowired
    private QuarterStates states;

    @Autowired
    private KeyResults running;

    @Autowired
    private ApplicationEventPublisher events;

    private final CountyFixture county = new CountyFixture();
    private final List<Line> account = new ArrayList<>();

    @BeforeEach
    void openQuarter(@Autowired StrategyCatalogue catalogue, @Autowired Quarters quarters) {
        catalogue.loadOnce();
        quarters.openCurrent();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300, 4000})
    void rebuiltIsWhatWasCountedOnTheWay(long seed) {
        Random random = new Random(seed);
        Map<Sight, String> counted = new LinkedHashMap<>();
        Instant at = NOW.minus(Duration.ofDays(50));
        for (int i = 0; i < EVENTS; i++) {
            at = at.plus(Duration.ofMinutes(1 + random.nextInt(590)));
            happen(random, i, at);
            Sight sight = new Sight(CountyTime.dayOf(at).minusDays(random.nextInt(12)), at);
            QuarterState state = states.of(QUARTER, sight).orElseThrow();
            assertThat(value(state)).as("event %s", i).isEqualByComparingTo(String.valueOf(expected(sight)));
            counted.put(sight, state.fingerprint());
        }

        counted.forEach((sight, fingerprint) -> assertThat(
                        states.of(QUARTER, sight).orElseThrow().fingerprint())
                .isEqualTo(fingerprint));
        assertThat(states.of(QUARTER, new Sight(TODAY, NOW)).orElseThrow().objectives())
                .isEqualTo(running.objectives());
    }

    private void happen(Random random, int number, Instant at) {
        List<Line> open = account.stream().filter(line -> line.end == null).toList();
        if (open.isEmpty() || random.nextInt(10) < 6) {
            establish(random, number, at);
            return;
        }
        Line line = open.get(random.nextInt(open.size()));
        boolean mistake = random.nextBoolean();
        LocalDate since = CountyTime.dayOf(at).minusDays(random.nextInt(10));
        line.end = at;
        line.mistake = mistake;
        line.since = since.isBefore(line.occurred) ? line.occurred : since;
        events.publishEvent(new StepReopened(
                new StepId(line.step),
                line.town,
                mistake ? StepReopened.Kind.KORREKTUR : StepReopened.Kind.WIDERRUF,
                since,
                Actor.user("Katrin Vogel"),
                at,
                "Nachgesehen"));
    }

    private void establish(Random random, int number, Instant at) {
        var towns = county.all();
        Line line = new Line();
        line.town = CaseKey.of(towns.get(random.nextInt(towns.size())).ags());
        line.step = "step-" + number;
        line.occurred = CountyTime.dayOf(at).minusDays(random.nextInt(20));
        line.recorded = at;
        account.add(line);
        events.publishEvent(established(BEHOERDENKONTO, line.town, line.step, line.occurred, at));
    }

    /** Town by town, in plain loops. */
    private int expected(Sight sight) {
        Set<CaseKey> holding = new HashSet<>();
        for (Line line : account) {
            boolean known = !line.recorded.isAfter(sight.knownAt());
            boolean begun = !line.occurred.isAfter(sight.day());
            boolean struck = line.end != null && line.mistake && !line.end.isAfter(sight.knownAt());
            if (known && begun && !struck && !withdrawnBehind(line, sight)) {
                holding.add(line.town);
            }
        }
        return holding.size();
    }

    /** By the withdrawal of this or of any other line of the town that was recorded later than this one. */
    private boolean withdrawnBehind(Line line, Sight sight) {
        return account.stream()
                .filter(other -> other.town.equals(line.town) && other.end != null && !other.mistake)
                .filter(other -> !other.end.isAfter(sight.knownAt()) && !other.since.isAfter(sight.day()))
                .filter(other -> !line.occurred.isAfter(other.since))
                .anyMatch(other -> line.recorded.isBefore(other.end));
    }

    private static BigDecimal value(QuarterState state) {
        Map<String, KeyResultProgress> byCode = new HashMap<>();
        state.objectives().forEach(objective -> objective.keyResults().forEach(each -> byCode.put(each.code(), each)));
        return Optional.of(byCode.get(KEY_RESULT)).map(KeyResultProgress::value).orElseThrow();
    }

    /** A fact and what became of it. */
    private static final class Line {
        private CaseKey town;
        private String step;
        private LocalDate occurred;
        private Instant recorded;
        private Instant end;
        private boolean mistake;
        private LocalDate since;
    }
}
