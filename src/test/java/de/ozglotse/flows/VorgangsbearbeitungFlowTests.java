package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.ozglotse.DemoCounty;
import de.ozglotse.okr.Facts;
import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.okr.KeyResults;
import de.ozglotse.requirements.Landkreise;
import de.ozglotse.requirements.Survey;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.InvalidInput;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import de.ozglotse.workflow.Cases;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The county's own case: from the Auftrag to the Beschluss, with both key results counted on the way. */
@FlowTest
@Tag("database")
class VorgangsbearbeitungFlowTests {

    @Autowired
    private StepAnswers answers;

    @Autowired
    private WorkOverview work;

    @Autowired
    private Cases cases;

    @Autowired
    private Facts facts;

    @Autowired
    private KeyResults keyResults;

    @Autowired
    private Landkreise landkreise;

    @Autowired
    private Timers timers;

    private CountyCase lk;
    private Town county;

    @BeforeEach
    void begin(@Autowired DemoCounty demo) {
        demo.prepare();
        lk = CountyCase.begun(answers, work, cases);
        county = lk.town();
    }

    @Test
    void leadsFromTheAuftragToTheBeschluss() {
        assertThat(keyResult(1).targetOpen()).isTrue();
        lk.define();
        assertThat(keyResult(1).target()).isEqualByComparingTo("3");
        assertThat(keyResult(2).target()).isEqualByComparingTo("16");

        lk.surveyTwoLandkreise();
        lk.releaseAuswertung();
        assertThat(keyResult(1).met()).isTrue();
        lk.assessAll("erfuellt");
        assertThat(keyResult(2).met()).isTrue();
        lk.involve();
        lk.decide("freigegeben", timers);

        assertThat(cases.isRunning(CountyCase.PROCESS, CaseKey.COUNTY)).isFalse();
        assertThat(facts.of(CaseKey.COUNTY))
                .extracting(fact -> fact.type().value())
                .contains("anforderungen-freigegeben");
        assertThat(facts.of(CaseKey.COUNTY).stream()
                        .filter(fact -> fact.subject().isPresent()))
                .hasSize(2 + 16 + 2);
    }

    @Test
    void namesTheSubjectOfEachStep() {
        lk.define();
        lk.select("Landkreis Eins\nLandkreis Zwei");

        assertThat(county.waiting(CountyCase.SURVEY))
                .extracting(WaitingStep::label)
                .containsExactlyInAnyOrder("Landkreis befragen: Landkreis Eins", "Landkreis befragen: Landkreis Zwei");
        assertThat(answers.open(county.waiting(CountyCase.SURVEY).get(0).id())
                        .orElseThrow()
                        .definition()
                        .label())
                .startsWith("Landkreis befragen: Landkreis ");
    }

    @Test
    void findsAnotherForTheOneThatNeverAnswers() {
        lk.define();
        lk.select("Landkreis Eins\nLandkreis Zwei");
        lk.answer("Landkreis Eins");
        timers.fire(county, "BoundaryEvent_LandkreisReminderDue");
        timers.fire(county, "BoundaryEvent_LandkreisReminderDue");
        assertThat(county.waiting("UserTask_RemindLandkreis")).hasSize(2);
        timers.fire(county, "BoundaryEvent_LandkreisAntwortOverdue");
        assertThat(county.waiting("UserTask_RemindLandkreis")).isEmpty();

        assertThatThrownBy(() -> county.complete("UserTask_DecideOnErsatz", CountyCase.ersatz("landkreis  eins")))
                .isInstanceOf(InvalidInput.class);
        county.complete("UserTask_DecideOnErsatz", CountyCase.ersatz("Landkreis Drei"));
        lk.answer("Landkreis Drei");

        assertThat(keyResult(1).value()).isEqualByComparingTo("2");
        assertThat(landkreise.all())
                .extracting(Landkreise.View::survey)
                .containsExactly(Survey.GEANTWORTET, Survey.KEINE_RUECKMELDUNG, Survey.GEANTWORTET);
        assertThat(county.openSteps()).contains("UserTask_WriteAuswertung");
    }

    @Test
    void wantsAsManyLandkreiseAsTheTargetSays() {
        lk.define();

        assertThatThrownBy(() -> lk.select("Landkreis Eins\nlandkreis eins"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.problems()).containsOnlyKeys("landkreise"));
        assertThat(landkreise.all()).isEmpty();
    }

    @Test
    void estimatesTheCostsOfGaps() {
        lk.define();
        lk.reachChecklist();
        county.waiting(CountyCase.ASSESS).forEach(point -> lk.assess(point, "teilweise"));

        county.complete("UserTask_EstimateMassnahmen", Map.of("massnahmen", "Modul beschaffen", "kosten", "12000"));

        assertThat(keyResult(2).met()).isTrue();
    }

    @Test
    void foretellsWhatTheNextAnswerChanges() {
        lk.define();
        lk.select("Landkreis Eins\nLandkreis Zwei");
        lk.answer("Landkreis Eins");
        WaitingStep next = county.waiting(CountyCase.SURVEY).get(0);

        KeyResults.Effect effect = keyResults
                .effectOf(
                        next.fact().orElseThrow(),
                        CaseKey.COUNTY,
                        answers.open(next.id()).orElseThrow().definition().subject())
                .orElseThrow();

        assertThat(effect.before().value()).isEqualByComparingTo("1");
        assertThat(effect.after().value()).isEqualByComparingTo("2");
    }

    /** @param number of a key result of the objective on digital case processing */
    private KeyResultProgress keyResult(int number) {
        return keyResults.objectives().stream()
                .flatMap(objective -> objective.keyResults().stream())
                .filter(keyResult -> keyResult.code().endsWith("-DL-O1-KR" + number))
                .findFirst()
                .orElseThrow();
    }
}
