package de.ozglotse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.TestClock;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.workflow.AwaitedEvent;
import de.ozglotse.workflow.Cases;
import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.ProcessModel;
import de.ozglotse.workflow.Processes;
import de.ozglotse.workflow.StepDefinition;
import de.ozglotse.workflow.StepId;
import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What the domain learns of the processes. */
@ApplicationTest
@Transactional
class CamundaCasesTests {

    private static final CaseKey BITZ = new CaseKey("08417010");
    private static final CaseKey DAUTMERGEN = new CaseKey("08417014");

    @Autowired
    private Cases cases;

    @Autowired
    private Processes processes;

    @BeforeEach
    void begin(@Autowired DemoCounty county, @Autowired TestClock clock) {
        clock.set(TestClock.START);
        county.prepare(BITZ.value());
    }

    @Test
    void startsAProcessOnce() {
        cases.start("municipality-onboarding", BITZ);

        assertThat(cases.isRunning("municipality-onboarding", BITZ)).isTrue();
        assertThat(cases.isRunning("behoerdenkonto-setup", BITZ)).isTrue();
        assertThat(cases.isRunning("municipality-onboarding", DAUTMERGEN)).isFalse();
        assertThat(cases.awaitedEvents(BITZ)).hasSize(3);
    }

    @Test
    void tellsWhatCanHappen() {
        assertThat(cases.awaitedEvents(BITZ))
                .extracting(AwaitedEvent::message, AwaitedEvent::label, AwaitedEvent::ending)
                .containsExactly(
                        tuple("AnsprechpersonGewechselt", "Ansprechperson gewechselt", false),
                        tuple("BegleitungBeendet", "Begleitung beendet", true),
                        tuple("Gebietsaenderung", "Gebiet geändert", true));
        assertThat(cases.awaitedEvents(DAUTMERGEN)).isEmpty();
    }

    @Test
    void keepsTheFollowUpOfAQuestionToItself(@Autowired StepAnswers answers, @Autowired WorkOverview work) {
        answers.complete(
                step(work, "UserTask_RecordAnsprechperson"),
                Map.of("name", "Sabine Maurer", "email", "rathaus@bitz.example"),
                Optional.empty(),
                new Completer(Actor.user("Katrin Vogel"), Completer.Channel.TASK),
                List.of());

        assertThat(cases.isRunning("rathaus-step", BITZ)).isTrue();
        assertThat(cases.awaitedEvents(BITZ)).hasSize(3);
        assertThat(cases.send("NochNicht", BITZ)).isFalse();
    }

    @Test
    void saysWhenNobodyWaitsForAMessage() {
        assertThat(cases.send("KontoFreigeschaltet", BITZ)).isFalse();
        assertThat(cases.send("BegleitungBeendet", BITZ)).isTrue();
        assertThat(cases.send("BegleitungBeendet", BITZ)).isFalse();
    }

    @Test
    void listsTheProcessesByTheirGermanNames() {
        assertThat(processes.all())
                .extracting(ProcessModel::label)
                .contains("Behördenkonto einrichten", "Kommune begleiten", "Rathaus fragen")
                .isSortedAccordingTo(Collator.getInstance(Locale.GERMANY));
    }

    @Test
    void listsTheStepsOfAProcessInTheOrderOfTheModel() {
        assertThat(processes.all())
                .filteredOn(model -> model.key().equals("rathaus-step"))
                .singleElement()
                .satisfies(model -> assertThat(model.steps())
                        .extracting(StepDefinition::step, StepDefinition::group)
                        .containsExactly(
                                tuple("UserTask_FollowUpByPhone", "egov"),
                                tuple("UserTask_CorrectContact", "egov"),
                                tuple("UserTask_AnswerRueckfrage", "egov")));
    }

    private static StepId step(WorkOverview work, String element) {
        return work.of(BITZ).stream()
                .filter(step -> step.stepKey().equals(element))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
