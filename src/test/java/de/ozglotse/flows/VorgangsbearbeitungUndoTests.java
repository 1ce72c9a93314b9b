package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.DemoCounty;
import de.ozglotse.TestClock;
import de.ozglotse.flows.Snapshots.Snapshot;
import de.ozglotse.okr.Facts;
import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.okr.KeyResults;
import de.ozglotse.requirements.Checkliste;
import de.ozglotse.requirements.Landkreise;
import de.ozglotse.requirements.Survey;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepUndo;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import de.ozglotse.workflow.Cases;
import de.ozglotse.workflow.StepId;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever takes back an answer in the county's own case finds facts, targets and tables as they were. */
@FlowTest
@Tag("database")
class VorgangsbearbeitungUndoTests {

    @Autowired
    private StepAnswers answers;

    @Autowired
    private StepUndo undo;

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
    private Checkliste checkliste;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private TestClock clock;

    private CountyCase lk;
    private Town county;

    @BeforeEach
    void begin(@Autowired DemoCounty demo) {
        demo.prepare();
        lk = CountyCase.begun(answers, work, cases);
        county = lk.town();
    }

    @Test
    void takesBackTheAnswerOfALandkreis() {
        lk.define();
        lk.select("Landkreis Eins\nLandkreis Zwei");
        lk.answer("Landkreis Eins");
        Snapshot before = snapshots.of(county);
        StepId last = lk.answer("Landkreis Zwei");
        assertThat(keyResult(1).value()).isEqualByComparingTo("2");
        clock.advance(Duration.ofMinutes(5));

        undo.undo(last, CountyCase.TEAM);

        assertThat(snapshots.of(county)).isEqualTo(before);
        assertThat(keyResult(1).value()).isEqualByComparingTo("1");
        assertThat(landkreise.all())
                .extracting(Landkreise.View::survey)
                .containsExactly(Survey.GEANTWORTET, Survey.VORGESEHEN);
        assertThat(county.waiting(CountyCase.SURVEY))
                .extracting(WaitingStep::label)
                .containsExactly("Landkreis befragen: Landkreis Zwei");
        lk.answer("Landkreis Zwei");
        assertThat(keyResult(1).value()).isEqualByComparingTo("2");
    }

    @Test
    void takesBackOneOfSeveralAssessments() {
        lk.define();
        lk.reachChecklist();
        Snapshot before = snapshots.of(county);
        WaitingStep point = county.waiting(CountyCase.ASSESS).get(3);
        lk.assess(point, "nichtErfuellt");
        assertThat(checkliste.gaps()).isEqualTo(1);

        undo.undo(point.id(), CountyCase.TEAM);

        assertThat(snapshots.of(county)).isEqualTo(before);
        assertThat(county.waiting(CountyCase.ASSESS))
                .extracting(WaitingStep::label)
                .contains(point.label());
        assertThat(checkliste.gaps()).isZero();
        assertThat(keyResult(2).value()).isEqualByComparingTo("0");
    }

    @Test
    void takesBackTheAuftragWithItsTargets() {
        Snapshot before = snapshots.of(county);
        StepId auftrag = lk.define();
        clock.advance(Duration.ofMinutes(5));

        undo.undo(auftrag, CountyCase.TEAM);

        assertThat(snapshots.of(county)).isEqualTo(before);
        assertThat(keyResult(1).targetOpen()).isTrue();
        assertThat(keyResult(2).targetOpen()).isTrue();
        assertThat(checkliste.isAgreed()).isFalse();
        lk.define();
        assertThat(keyResult(1).target()).isEqualByComparingTo("3");
    }

    @Test
    void takesBackTheChoiceOfLandkreise() {
        lk.define();
        Snapshot before = snapshots.of(county);
        StepId choice = lk.select("Landkreis Eins\nLandkreis Zwei");

        undo.undo(choice, CountyCase.TEAM);

        assertThat(snapshots.of(county)).isEqualTo(before);
        assertThat(landkreise.all()).isEmpty();
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
