package de.ozglotse.okr;

import static de.ozglotse.okr.FactEvents.NOW;
import static de.ozglotse.okr.FactEvents.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is settled about a key result changes today: no past day and no past knowledge changes with it. */
@OkrTest
class KeyResultVersionTests {

    private static final String QUARTER = "2026-Q4";
    private static final String NUMBER = "2026-Q4-DK-O1-KR2";
    private static final String COUNTED = "2026-Q4-DD-O1-KR1";
    private static final String TITLE = "Zehn Lektionen sind erstellt.";
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final LocalDate LAST_WEEK = TODAY.minusDays(7);
    private static final Instant BEFORE = NOW.minusSeconds(1);
    private static final Actor KATRIN = Actor.user("Katrin Vogel");

    @Autowired
    private KeyResultDesk desk;

    @Autowired
    private QuarterStates states;

    @Autowired
    private KeyResultNames names;

    @Autowired
    private KeyResultCourses courses;

    @BeforeEach
    void openQuarter(@Autowired StrategyCatalogue catalogue, @Autowired Quarters quarters) {
        catalogue.loadOnce();
        quarters.openCurrent();
    }

    @ParameterizedTest
    @EnumSource
    void aSettingThatIsChangedTodayHoldsFromTodayOn(Setting setting) {
        List<Object> yesterday = seen(YESTERDAY, NOW);
        List<Object> today = seen(TODAY, BEFORE);

        change(setting, Optional.empty());

        assertThat(seen(YESTERDAY, NOW)).isEqualTo(yesterday);
        assertThat(seen(TODAY, BEFORE)).isEqualTo(today);
        assertThat(seen(TODAY, NOW)).isNotEqualTo(today);
    }

    @ParameterizedTest
    @EnumSource
    void aSettingThatHoldsSinceLastWeekWasNotKnownThen(Setting setting) {
        List<Object> knownThen = seen(LAST_WEEK, CountyTime.endOf(LAST_WEEK));
        List<Object> dayBefore = seen(LAST_WEEK.minusDays(1), NOW);
        List<Object> knownNow = seen(LAST_WEEK, NOW);

        change(setting, Optional.of(LAST_WEEK));

        assertThat(seen(LAST_WEEK, CountyTime.endOf(LAST_WEEK))).isEqualTo(knownThen);
        assertThat(seen(LAST_WEEK.minusDays(1), NOW)).isEqualTo(dayBefore);
        assertThat(seen(LAST_WEEK, NOW)).isNotEqualTo(knownNow);
    }

    @Test
    void whatIsSaidLastAboutADayHolds() {
        target("8", TODAY);
        target("12", LAST_WEEK);

        assertThat(progress(YESTERDAY, NOW).target()).isEqualByComparingTo("12");
        assertThat(progress(TODAY, NOW).target()).isEqualByComparingTo("12");
        assertThat(progress(LAST_WEEK.minusDays(1), NOW).target()).isEqualByComparingTo("10");
        assertThat(states.now().orElseThrow())
                .isEqualTo(states.of(QUARTER, new Sight(TODAY, NOW)).orElseThrow());
    }

    @Test
    void theLightOfYesterdayKeepsItsRule() {
        StatusLight yesterday = state(YESTERDAY, NOW).light();

        desk.settle(
                NUMBER,
                Commitment.VERBINDLICH,
                "",
                Optional.of(YESTERDAY),
                Collections.emptySortedMap(),
                "Grund",
                Optional.empty(),
                KATRIN);

        assertThat(state(TODAY, NOW).due()).isEqualTo(YESTERDAY);
        assertThat(state(YESTERDAY, NOW).light()).isEqualTo(yesterday);
        assertThat(state(YESTERDAY, NOW).due()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void theBurnUpShowsTheTargetOfEachDay() {
        target("8", LAST_WEEK);

        var days = courses.chain(NUMBER, new Sight(TODAY, NOW)).course().days();

        assertThat(days)
                .filteredOn(day -> day.on().isBefore(LAST_WEEK))
                .allSatisfy(day -> assertThat(day.target().orElseThrow()).isEqualByComparingTo("10"));
        assertThat(days)
                .filteredOn(day -> !day.on().isBefore(LAST_WEEK))
                .hasSize(8)
                .allSatisfy(day -> assertThat(day.target().orElseThrow()).isEqualByComparingTo("8"));
    }

    @Test
    void theDatabaseKeepsEveryVersion(@Autowired JdbcClient jdbc) {
        target("8", TODAY);

        assertThatThrownBy(() -> jdbc.sql("update okr_key_result_version set target_amount = 9")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatWasSettledBeforeStaysReadableWithReasonAndName(
            @Autowired EarlierSettings earlier, @Autowired Scope scope) {
        target("8", LAST_WEEK);
        scope.leaves(new CaseKey("08417010"), YESTERDAY, "Eingliederung", KATRIN);

        assertThat(earlier.of(progress(TODAY, NOW), NOW))
                .containsExactly(new EarlierSettings.Change(
                        EarlierSettings.Setting.ZIELWERT,
                        new BigDecimal("10.00"),
                        new BigDecimal("8.00"),
                        new EarlierSettings.Said(LAST_WEEK, "Grund", KATRIN.name(), NOW)));
        assertThat(earlier.of(progress(COUNTED, TODAY, NOW), NOW))
                .containsExactly(new EarlierSettings.Change(
                        EarlierSettings.Setting.UMFANG,
                        BigDecimal.valueOf(25),
                        BigDecimal.valueOf(24),
                        new EarlierSettings.Said(YESTERDAY, "Eingliederung", KATRIN.name(), NOW)));
        assertThat(earlier.of(progress(TODAY, NOW), NOW.minusSeconds(1))).isEmpty();
    }

    private void change(Setting setting, Optional<LocalDate> since) {
        SortedMap<LocalDate, BigDecimal> plan = new TreeMap<>();
        switch (setting) {
            case TITEL -> desk.adjust(NUMBER, "Zwölf Lektionen", Optional.empty(), "Grund", since, KATRIN);
            case ZIELWERT -> desk.adjust(NUMBER, TITLE, Optional.of(new BigDecimal("12")), "Grund", since, KATRIN);
            case VERBINDLICHKEIT -> settle(Commitment.AMBITIONIERT, "", Optional.empty(), plan, since);
            case VERANTWORTLICH -> settle(Commitment.VERBINDLICH, "Petra Maier", Optional.empty(), plan, since);
            case FAELLIGKEIT -> settle(Commitment.VERBINDLICH, "", Optional.of(TODAY), plan, since);
            case PLAN -> {
                plan.put(LAST_WEEK.minusDays(20), BigDecimal.ONE);
                settle(Commitment.VERBINDLICH, "", Optional.empty(), plan, since);
            }
        }
    }

    private void settle(
            Commitment commitment,
            String person,
            Optional<LocalDate> due,
            SortedMap<LocalDate, BigDecimal> plan,
            Optional<LocalDate> since) {
        desk.settle(NUMBER, commitment, person, due, plan, "Grund", since, KATRIN);
    }

    private void target(String amount, LocalDate since) {
        desk.adjust(NUMBER, TITLE, Optional.of(new BigDecimal(amount)), "Grund", Optional.of(since), KATRIN);
    }

    /** All that pages say about the key result. */
    private List<Object> seen(LocalDate day, Instant known) {
        Sight sight = new Sight(day, known);
        QuarterState state = states.of(QUARTER, sight).orElseThrow();
        return List.of(
                state.fingerprint(),
                state.objectives(),
                state.states(),
                names.get(NUMBER, sight),
                names.ofQuarter(QUARTER, sight),
                desk.settled(NUMBER, sight));
    }

    private KeyResultState state(LocalDate day, Instant known) {
        return states.of(QUARTER, new Sight(day, known)).orElseThrow().states().get(NUMBER);
    }

    private KeyResultProgress progress(LocalDate day, Instant known) {
        return progress(NUMBER, day, known);
    }

    private KeyResultProgress progress(String code, LocalDate day, Instant known) {
        return states.of(QUARTER, new Sight(day, known)).orElseThrow().objectives().stream()
                .flatMap(objective -> objective.keyResults().stream())
                .filter(keyResult -> keyResult.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private enum Setting {
        TITEL,
        ZIELWERT,
        VERBINDLICHKEIT,
        VERANTWORTLICH,
        FAELLIGKEIT,
        PLAN
    }
}
