package de.ozglotse.okr;

import static de.ozglotse.okr.FactEvents.BEHOERDENKONTO;
import static de.ozglotse.okr.FactEvents.ERSTGESPRAECH;
import static de.ozglotse.okr.FactEvents.NOW;
import static de.ozglotse.okr.FactEvents.established;
import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.workflow.FormSource;
import de.ozglotse.workflow.StepId;
import de.ozglotse.workflow.StepReopened;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Whatever is recorded, corrected, withdrawn, merged, adjusted, said or ticked afterwards in any order: a report of a past day, as
 * known then, has the same figures, lights and assessments again.
 */
@OkrTest
class SameReportTests {

    private static final String QUARTER = "2026-Q4";
    private static final String NUMBER = "2026-Q4-DK-O1-KR2";
    private static final int EVENTS = 60;
    private static final Actor KATRIN = Actor.user("Katrin Vogel");

    @Autowired
    private QuarterStates states;

    @Autowired
    private PopulationMembers members;

    @Autowired
    private Adjustments adjustments;

    @Autowired
    private KeyResultRows keyResults;

    @Autowired
    private CheckInEntries checkIns;

    @Autowired
    private Milestones milestones;

    @Autowired
    private Neubildungen neubildungen;

    @Autowired
    private ApplicationEventPublisher events;

    private final CountyFixture county = new CountyFixture();
    private final List<CaseKey> left = new ArrayList<>();
    private final Map<String, CaseKey> witnesses = new LinkedHashMap<>();

    @BeforeEach
    void openQuarter(@Autowired StrategyCatalogue catalogue, @Autowired Quarters quarters) {
        catalogue.loadOnce();
        quarters.openCurrent();
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 70, 700})
    void aReportIsMadeAgainWithTheSameFigures(long seed) {
        Random random = new Random(seed);
        Map<Sight, String> reports = new LinkedHashMap<>();
        Instant at = NOW.minus(Duration.ofDays(50));
        for (int i = 0; i < EVENTS; i++) {
            at = at.plus(Duration.ofMinutes(60 + random.nextInt(1000)));
            happen(random, i, at);
            Sight sight = new Sight(CountyTime.dayOf(at).minusDays(random.nextInt(9)), at);
            reports.put(sight, fingerprint(sight));
        }

        assertThat(reports.values().stream().distinct()).hasSizeGreaterThan(EVENTS / 3);
        reports.forEach((sight, fingerprint) ->
                assertThat(fingerprint(sight)).as("%s", sight).isEqualTo(fingerprint));
    }

    private String fingerprint(Sight sight) {
        return states.of(QUARTER, sight).orElseThrow().fingerprint();
    }

    private void happen(Random random, int number, Instant at) {
        switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> establish(random, number, at);
            case 4, 5 -> reopen(random, at);
            case 6 -> merge(random, at);
            case 7 -> adjust(random, at);
            case 8 -> tick(random, at);
            default -> say(random, number, at);
        }
    }

    private void establish(Random random, int number, Instant at) {
        CaseKey town = town(random);
        String step = "step-" + number;
        witnesses.put(step, town);
        LocalDate day = CountyTime.dayOf(at).minusDays(random.nextInt(20));
        events.publishEvent(established(random.nextBoolean() ? BEHOERDENKONTO : ERSTGESPRAECH, town, step, day, at));
    }

    private void reopen(Random random, Instant at) {
        if (witnesses.isEmpty()) {
            return;
        }
        String step = List.copyOf(witnesses.keySet()).get(random.nextInt(witnesses.size()));
        StepReopened.Kind kind = random.nextBoolean() ? StepReopened.Kind.KORREKTUR : StepReopened.Kind.WIDERRUF;
        LocalDate since = CountyTime.dayOf(at).minusDays(random.nextInt(9));
        events.publishEvent(
                new StepReopened(new StepId(step), witnesses.remove(step), kind, since, KATRIN, at, "Nachgesehen"));
    }

    private void merge(Random random, Instant at) {
        CaseKey town = town(random);
        if (left.size() < 5 && !left.contains(town)) {
            left.add(town);
            LocalDate last = CountyTime.dayOf(at).plusDays(random.nextInt(10));
            members.save(new PopulationMember(town.value(), LocalDate.of(1970, 1, 1), last, "Zusammenschluss", at));
        }
    }

    private void adjust(Random random, Instant at) {
        KeyResult keyResult = keyResults.findByCode(NUMBER).orElseThrow();
        BigDecimal target = BigDecimal.valueOf(5 + random.nextInt(20));
        String earlier = keyResult.targetAmount().orElseThrow().toPlainString();
        adjustments.add(new Zielanpassung(
                NUMBER, Zielanpassung.Field.ZIELWERT, earlier, target.toPlainString(), "Neue Lage", KATRIN.name(), at));
        keyResult.adjust(keyResult.title(), target);
    }

    private void tick(Random random, Instant at) {
        List<Milestones.Milestone> all = milestones.of("2026-Q4-DL-O1-KR1", new Sight(CountyTime.dayOf(at), at));
        if (!all.isEmpty()) {
            Milestones.Milestone one = all.get(random.nextInt(all.size()));
            milestones.strike(one.id(), KATRIN.name(), at);
            if (random.nextBoolean()) {
                milestones.reach(one.id(), CountyTime.dayOf(at).minusDays(random.nextInt(5)), KATRIN.name(), at);
            }
        }
    }

    private void say(Random random, int number, Instant at) {
        KeyResultProgress progress =
                states.of(QUARTER, new Sight(CountyTime.dayOf(at), at)).orElseThrow().objectives().stream()
                        .flatMap(objective -> objective.keyResults().stream())
                        .filter(each -> each.code().equals(NUMBER))
                        .findFirst()
                        .orElseThrow();
        Assessment said = Assessment.values()[random.nextInt(Assessment.values().length)];
        checkIns.save(new CheckIn(
                progress,
                new CheckInAnswers(NUMBER, Map.of(FormSource.fieldId(CheckInAnswers.ASSESSMENT, NUMBER), said.name())),
                BigDecimal.valueOf(random.nextInt(12)),
                StatusLight.UNKNOWN,
                new CheckIns.Given(
                        QUARTER,
                        "DK",
                        CheckInCalendar.week(CountyTime.dayOf(at)),
                        new StepId("check-in-" + number),
                        KATRIN),
                at));
    }

    private CaseKey town(Random random) {
        return CaseKey.of(county.all().get(random.nextInt(county.all().size())).ags());
    }
}
