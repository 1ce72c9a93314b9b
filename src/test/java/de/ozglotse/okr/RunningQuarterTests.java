package de.ozglotse.okr;

import static de.ozglotse.okr.FactEvents.BEHOERDENKONTO;
import static de.ozglotse.okr.FactEvents.ERSTGESPRAECH;
import static de.ozglotse.okr.FactEvents.NOW;
import static de.ozglotse.okr.FactEvents.TODAY;
import static de.ozglotse.okr.FactEvents.established;
import static de.ozglotse.okr.FactEvents.undone;
import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FactType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.math.BigDecimal;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

@OkrTest
class RunningQuarterTests {

    private static final CaseKey BITZ = new CaseKey("08417010");

    @Autowired
    private StrategyCatalogue catalogue;

    @Autowired
    private Quarters quarters;

    @Autowired
    private KeyResults keyResults;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private PopulationMembers members;

    @Autowired
    private EntityManager entityManager;

    @Autowired
    private EntityManagerFactory entityManagerFactory;

    @BeforeEach
    void openQuarter() {
        catalogue.loadOnce();
        quarters.openCurrent();
        entityManager.flush();
        entityManager.clear();
    }

    @Test
    void opensTheQuarterOfToday() {
        assertThat(keyResults.quarter())
                .contains(new QuarterView(
                        "2026-Q4",
                        "Quartal 4 / 2026",
                        TODAY.withMonth(10).withDayOfMonth(1),
                        TODAY.withMonth(12).withDayOfMonth(31)));
    }

    @Test
    void opensItOnce() {
        quarters.openCurrent();

        assertThat(keyResults.objectives()).hasSize(4);
    }

    @Test
    void listsTheObjectivesInTheOrderOfTheStrategyMap() {
        assertThat(keyResults.objectives())
                .extracting(ObjectiveProgress::handlungsfeld)
                .containsExactly(
                        "Digitales Landratsamt",
                        "Digitale Dienstleistungen",
                        "Digitale Kompetenz",
                        "Digitale Infrastruktur");
        assertThat(keyResults.objectives())
                .flatExtracting(ObjectiveProgress::keyResults)
                .extracting(KeyResultProgress::code)
                .containsExactly(
                        "2026-Q4-DL-O1-KR1",
                        "2026-Q4-DL-O1-KR2",
                        "2026-Q4-DD-O1-KR1",
                        "2026-Q4-DD-O1-KR2",
                        "2026-Q4-DK-O1-KR1",
                        "2026-Q4-DK-O1-KR2",
                        "2026-Q4-DI-O1-KR1",
                        "2026-Q4-DI-O1-KR2");
    }

    @Test
    void aimsAtAllMunicipalitiesAndStartsAtNone() {
        assertThat(behoerdenkonto().kind()).isEqualTo(KeyResultKind.FAKTENZAEHLER);
        assertThat(behoerdenkonto().value()).isEqualByComparingTo("0");
        assertThat(behoerdenkonto().target()).isEqualByComparingTo("25");
        assertThat(keyResult("2026-Q4-DK-O1-KR2").target()).isEqualByComparingTo("10");
        assertThat(keyResult("2026-Q4-DI-O1-KR2").target()).isEqualByComparingTo("1");
    }

    @Test
    void countsEachMunicipalityOnce() {
        events.publishEvent(established(BEHOERDENKONTO, BITZ, "step-1"));
        events.publishEvent(established(BEHOERDENKONTO, BITZ, "step-2"));
        events.publishEvent(established(ERSTGESPRAECH, BITZ, "step-3"));

        assertThat(behoerdenkonto().value()).isEqualByComparingTo("1");
    }

    @Test
    void isNotMetWhileOneOfTwentyFiveIsDeferred() {
        establishForAllBut(BITZ);

        assertThat(behoerdenkonto().value()).isEqualByComparingTo("24");
        assertThat(behoerdenkonto().met()).isFalse();
        assertThat(behoerdenkonto().share()).isEqualByComparingTo("0.96");

        events.publishEvent(established(BEHOERDENKONTO, BITZ, "step-of-" + BITZ));

        assertThat(behoerdenkonto().met()).isTrue();
        assertThat(behoerdenkonto().share()).isEqualByComparingTo("1");
    }

    @Test
    void fallsBackWhenACompletionIsTakenBack() {
        events.publishEvent(established(BEHOERDENKONTO, BITZ, "step-1"));
        events.publishEvent(undone(BITZ, "step-1", NOW));

        assertThat(behoerdenkonto().value()).isEqualByComparingTo("0");
    }

    @Test
    void leavesOutAMunicipalityThatLeftByDecision() {
        establishForAllBut(BITZ);
        members.save(new PopulationMember(
                BITZ.value(), TODAY.minusYears(1), TODAY.minusDays(1), "Beschluss der Lenkungsgruppe", NOW));

        assertThat(behoerdenkonto().target()).isEqualByComparingTo("24");
        assertThat(behoerdenkonto().met()).isTrue();
    }

    @Test
    void foretellsTheEffectOfOneMoreFact() {
        KeyResults.Effect effect = keyResults.effectOf(BEHOERDENKONTO, BITZ).orElseThrow();

        assertThat(effect.before().value()).isEqualByComparingTo("0");
        assertThat(effect.after().value()).isEqualByComparingTo("1");
        assertThat(effect.after().number()).isEqualTo(1);
    }

    @Test
    void foretellsNothingForWhatChangesNothing() {
        events.publishEvent(established(BEHOERDENKONTO, BITZ, "step-1"));

        assertThat(keyResults.effectOf(BEHOERDENKONTO, BITZ)).isEmpty();
        assertThat(keyResults.effectOf(BEHOERDENKONTO, CaseKey.COUNTY)).isEmpty();
        assertThat(keyResults.effectOf(new FactType("behoerdenkonto-beantragt"), BITZ))
                .isEmpty();
    }

    @Test
    void asksTheDatabaseEquallyOftenForOneFactAndForMany() {
        events.publishEvent(established(BEHOERDENKONTO, BITZ, "step-1"));
        long few = statementsOfOneReading();
        establishForAllBut(BITZ);

        assertThat(statementsOfOneReading()).isEqualTo(few).isLessThanOrEqualTo(5);
    }

    private long statementsOfOneReading() {
        entityManager.flush();
        entityManager.clear();
        Statistics statistics =
                entityManagerFactory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        keyResults.objectives();
        return statistics.getPrepareStatementCount();
    }

    private void establishForAllBut(CaseKey deferred) {
        municipalities.all().stream()
                .map(Municipality::ags)
                .map(CaseKey::of)
                .filter(caseKey -> !caseKey.equals(deferred))
                .forEach(caseKey -> events.publishEvent(established(BEHOERDENKONTO, caseKey, "step-of-" + caseKey)));
    }

    private KeyResultProgress behoerdenkonto() {
        return keyResult("2026-Q4-DD-O1-KR1");
    }

    private KeyResultProgress keyResult(String code) {
        List<KeyResultProgress> all = keyResults.objectives().stream()
                .flatMap(objective -> objective.keyResults().stream())
                .toList();
        assertThat(all).extracting(KeyResultProgress::value).doesNotContain(new BigDecimal("0.00"));
        return all.stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow();
    }
}
