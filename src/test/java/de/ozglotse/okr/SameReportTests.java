package de.ozglotse.okr;

import static de.ozglotse.okr.FactEvents.BEHOERDENKONTO;
import static de.ozglotse.okr.FactEvents.ERSTGESPRAECH;
import static de.ozglotse.okr.FactEvents.NOW;
import static de.ozglotse.okr.FactEvents.TODAY;
import static de.ozglotse.okr.FactEvents.established;
import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.workflow.FormSource;
import de.ozglotse.workflow.StepId;
import de.ozglotse.workflow.StepReopened;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Whatever is recorded, corrected, withdrawn, merged, settled, said, said again or ticked afterwards in any order: a report
 * of a past day, as known then, has the same figures, lights, assessments and settings again.
 */
@OkrTest
class SameReportTests {

    private static final String QUARTER = "2026-Q4";
    private static final String NUMBER = "2026-Q4-DK-O1-KR2";
    private static final String IN_PARTS = "2026-Q4-DI-O1-KR1";
    private static final int EVENTS = 60;
    private static final Actor KATRIN = Actor.user("Katrin Vogel");

    @Autowired
    private QuarterStates states;

    @Autowired
    private PopulationMembers members;

    @Autowired
    private KeyResultVersions versions;

    @Autowired
    private KeyResultRows keyResults;

    @Autowired
    private CheckInEntries checkIns;

    @Autowired
    private KeyResults running;

    @Autowired
    private Milestones milestones;

    @Autowired
    private Neubildungen neubildungen;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private EntityManager entities;

    private final CountyFixture county = new CountyFixture();
    private final List<CaseKey> left = new ArrayList<>();
    private boolean formed;
    private final Map<String, CaseKey> witnesses = new LinkedHashMap<>();

    @BeforeEach
    void openQuarter(@Autowired StrategyCatalogue catalogue, @Autowired Quarters quarters) {
        catalogue.loadOnce();
        quarters.openCurrent();
        milestones.add(IN_PARTS, 1, "Bestellt", 1);
        milestones.add(IN_PARTS, 2, "Geliefert", 3);
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
        QuarterState rebuilt = states.of(QUARTER, new Sight(TODAY, NOW)).orElseThrow();
        assertThat(rebuilt.objectives()).isEqualTo(running.objectives());
        assertThat(rebuilt).isEqualTo(states.now().orElseThrow());
    }

    /** With all that is settled, which the printed one does not name. */
    private String fingerprint(Sight sight) {
        QuarterState state = states.of(QUARTER, sight).orElseThrow();
        return state.fingerprint() + new TreeMap<>(state.states()) + versions.seenOne(NUMBER, sight);
    }

    private void happen(Random random, int number, Instant at) {
        switch (random.nextInt(15)) {
            case 0, 1, 2, 3 -> establish(random, number, at);
            case 4, 5 -> reopen(random, at);
            case 6 -> merge(random, at);
            case 7, 8, 9 -> settle(random, number, at);
            case 10 -> tick(random, at);
            case 11 -> form(random, at);
            case 12 -> takeBack(random, at);
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

    /** One of all that can be settled is changed, from that day on or for some days before it. */
    private void settle(Random random, int number, Instant at) {
        KeyResult keyResult = keyResults.findByCode(NUMBER).orElseThrow();
        LocalDate today = CountyTime.dayOf(at);
        KeyResultVersion known = versions.seenOne(NUMBER, new Sight(today, at));
        SortedMap<LocalDate, BigDecimal> plan = new TreeMap<>(known.plan());
        LocalDate due = known.due().orElse(null);
        switch (random.nextInt(7)) {
            case 0 -> keyResult.adjust("Lektionen, Fassung " + number, null);
            case 1 -> keyResult.adjust(known.title(), BigDecimal.valueOf(5 + random.nextInt(20)));
            case 2 -> keyResult.atLeast(BigDecimal.valueOf(1 + random.nextInt(4)));
            case 3 -> keyResult.meant(Commitment.values()[random.nextInt(2)], known.person(), due);
            case 4 -> keyResult.meant(known.commitment(), "Person " + number, due);
            case 5 -> keyResult.meant(known.commitment(), known.person(), today.plusDays(random.nextInt(30)));
            default -> plan.put(today.minusDays(random.nextInt(20)), BigDecimal.valueOf(random.nextInt(9)));
        }
        LocalDate since = random.nextBoolean() ? today : today.minusDays(random.nextInt(10));
        versions.keep(NUMBER, plan, since, "", KATRIN.name(), at);
    }

    /** A new municipality is formed from two that count. */
    private void form(Random random, Instant at) {
        CaseKey successor = town(random);
        if (!left.isEmpty() || formed) {
            return;
        }
        formed = true;
        LocalDate effective = CountyTime.dayOf(at).minusDays(3);
        for (CaseKey old : List.of(town(random), town(random))) {
            if (!old.equals(successor) && !left.contains(old)) {
                left.add(old);
                members.save(new PopulationMember(
                        old.value(), LocalDate.of(1970, 1, 1), effective.minusDays(1), "Neubildung", at));
                neubildungen.formed(old, successor, effective, KATRIN);
            }
        }
    }

    private void tick(Random random, Instant at) {
        Milestones.Milestone one =
                milestones.of(IN_PARTS, new Sight(CountyTime.dayOf(at), at)).get(random.nextInt(2));
        milestones.strike(one.id(), KATRIN.name(), at);
        if (random.nextInt(3) > 0) {
            milestones.reach(one.id(), CountyTime.dayOf(at).minusDays(random.nextInt(5)), KATRIN.name(), at);
        }
        checkIns.setAmount(IN_PARTS, milestones.reached(new Sight(TODAY, at)).get(IN_PARTS));
        entities.clear();
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
        follow();
    }

    private void takeBack(Random random, Instant at) {
        List<CheckIn> standing = checkIns.standing(QUARTER);
        if (!standing.isEmpty()) {
            standing.get(random.nextInt(standing.size())).withdraw(at);
            follow();
        }
    }

    /** What is shown today is written down with each check-in. */
    private void follow() {
        checkIns.findFirstByKeyResultCodeAndWithdrawnAtIsNullOrderByIsoWeekDescIdDesc(NUMBER)
                .flatMap(CheckIn::reportedAmount)
                .ifPresentOrElse(amount -> checkIns.setAmount(NUMBER, amount), () -> checkIns.resetAmount(NUMBER));
        entities.clear();
    }

    private CaseKey town(Random random) {
        return CaseKey.of(county.all().get(random.nextInt(county.all().size())).ags());
    }
}
