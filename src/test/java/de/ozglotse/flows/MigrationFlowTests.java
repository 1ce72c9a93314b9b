package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.ozglotse.DemoCounty;
import de.ozglotse.TestClock;
import de.ozglotse.audit.AuditTrail;
import de.ozglotse.confirmation.ReceivedLink.Status;
import de.ozglotse.confirmation.ReceivedLinks;
import de.ozglotse.flows.Snapshots.Snapshot;
import de.ozglotse.shared.Refused;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepStatus;
import de.ozglotse.tasklist.StepUndo;
import de.ozglotse.workflow.MigrationObstacle;
import de.ozglotse.workflow.MigrationPreview;
import de.ozglotse.workflow.MigrationPreview.Staying;
import de.ozglotse.workflow.MigrationRun;
import de.ozglotse.workflow.StepId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A changed model is deployed over running processes: whoever waits goes on in it and loses nothing. */
@FlowTest
class MigrationFlowTests {

    private static final String PROCESS = "behoerdenkonto-setup";
    private static final String STATE = "UserTask_StateBestand";
    private static final String CLARIFY = "UserTask_ClarifyZugang";

    @Autowired
    private Towns towns;

    @Autowired
    private StepAnswers answers;

    @Autowired
    private ReceivedLinks links;

    @Autowired
    private StepUndo undo;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private Mails mails;

    @Autowired
    private Timers timers;

    @Autowired
    private Releases releases;

    @Autowired
    private TestClock clock;

    private Town town;
    private Town other;

    @BeforeEach
    void begin(@Autowired DemoCounty county) {
        county.prepare("08417014", "08417015");
        town = towns.of("08417014");
        other = towns.of("08417015");
    }

    @AfterEach
    void remove() {
        releases.withdraw();
    }

    @Test
    void keepsLinksDatesFactsAndAnswers() {
        StepId contact = town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        StepId question = town.open(STATE);
        String link = mails.token(town);
        Snapshot before = snapshots.of(town);
        var timeline = audit.of(town.caseKey(), 100);
        var given = answers.given(contact);
        clock.advance(Duration.ofDays(2));
        releases.deploy(ChangedModel.withTraining());

        MigrationRun run = releases.migrate(PROCESS, Map.of());

        assertThat(run.migrated()).isEqualTo(2);
        assertThat(run.running()).isFalse();
        assertThat(snapshots.of(town)).isEqualTo(before);
        assertThat(audit.of(town.caseKey(), 100)).isEqualTo(timeline);
        assertThat(answers.given(contact)).isEqualTo(given);
        assertThat(town.open(STATE)).isEqualTo(question);
        assertThat(town.waiting(STATE).get(0).label()).isEqualTo("Stand des Behördenkontos angeben");
        links.complete(link, Map.of("bestand", "aktiv"), "Sabine Maurer");
        town.answer("UserTask_ConfirmBehoerdenkonto", Town.ACCOUNT);
        assertThat(town.openSteps()).contains("UserTask_PlanSchulung");
        town.complete("UserTask_PlanSchulung", Map.of("teilnehmende", "4"));
        town.proveAccount();
        assertThat(timers.due(town, Timers.REMINDER)).isEmpty();
    }

    @Test
    void keepsTheDatesOfRemindersAndEscalations() {
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        var reminder = timers.due(town, Timers.REMINDER);
        var escalation = timers.due(town, Timers.ESCALATION);
        clock.advance(Duration.ofDays(3));
        releases.deploy(ChangedModel.of("rathaus-step")
                .tagged("1.1")
                .with("name=\"Telefonisch nachfassen\"", "name=\"Im Rathaus anrufen\""));

        MigrationRun run = releases.migrate("rathaus-step", Map.of());

        assertThat(run.migrated()).isEqualTo(1);
        assertThat(timers.due(town, Timers.REMINDER)).isEqualTo(reminder);
        assertThat(timers.due(town, Timers.ESCALATION)).isEqualTo(escalation);
        timers.fire(town, Timers.ESCALATION);
        assertThat(town.waiting("UserTask_FollowUpByPhone").get(0).label()).isEqualTo("Im Rathaus anrufen");
    }

    @Test
    void doesNotBeginAgainToRemind() {
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        timers.fire(town, Timers.REMINDER);
        timers.fire(town, Timers.REMINDER);
        Snapshot before = snapshots.of(town);
        releases.deploy(ChangedModel.of("rathaus-step").tagged("1.1"));

        assertThat(releases.migrate("rathaus-step", Map.of()).migrated()).isEqualTo(1);

        assertThat(timers.due(town, Timers.REMINDER)).isEmpty();
        assertThat(snapshots.of(town)).isEqualTo(before);
        timers.fire(town, Timers.ESCALATION);
        assertThat(mails.reminders(town)).hasSize(2);
    }

    @Test
    void leavesWhatCannotGoUntilSomebodySaysWhere() {
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        town.answer(STATE, Map.of("bestand", "zugangUnklar"));
        StepId step = town.open(CLARIFY);
        Snapshot before = snapshots.of(town);
        releases.deploy(ChangedModel.withTraining().renamed(CLARIFY, "UserTask_AskSupport"));

        MigrationPreview preview = releases.preview(PROCESS, Map.of());
        assertThat(preview.staying())
                .extracting(Staying::caseKey, Staying::at, Staying::obstacle)
                .containsExactly(tuple(
                        Optional.of(town.caseKey()), "Zugang mit BITBW-Support klären", MigrationObstacle.REMOVED));
        assertThat(snapshots.of(town)).isEqualTo(before);

        MigrationRun run = releases.migrate(PROCESS, Map.of());

        assertThat(run.migrated()).isEqualTo(1);
        assertThat(run.stayed())
                .extracting(Staying::at, Staying::obstacle)
                .containsExactly(tuple("Zugang mit BITBW-Support klären", MigrationObstacle.REMOVED));
        assertThat(snapshots.of(town)).isEqualTo(before);

        assertThat(releases.migrate(PROCESS, Map.of(CLARIFY, "UserTask_AskSupport"))
                        .migrated())
                .isEqualTo(1);

        assertThat(town.open("UserTask_AskSupport")).isEqualTo(step);
        town.complete("UserTask_AskSupport", Map.of("zugang", "geklaert"));
        assertThat(town.openSteps()).contains("UserTask_ConfirmBehoerdenkonto");
    }

    @Test
    void asksTheTownHallOnlyWhereTheModelSaysSo() {
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        String link = mails.token(town);
        other.reachTestMessage();
        StepId test = other.open("UserTask_SendTestnachricht");
        releases.deploy(ChangedModel.withTraining()
                .with(
                        "<camunda:property name=\"question\" value=\"Hat Ihre Kommune schon ein Behördenkonto auf service-bw?\" />",
                        "")
                .without(STATE, "<camunda:property name=\"confirmation\" value=\"contact\" />")
                .with(
                        "<camunda:property name=\"fact\" value=\"behoerdenkonto-nachgewiesen\" />",
                        "<camunda:property name=\"fact\" value=\"behoerdenkonto-nachgewiesen\" />"
                                + "<camunda:property name=\"confirmation\" value=\"contact\" />"
                                + "<camunda:property name=\"question\" value=\"Kam die Testnachricht an?\" />"));

        assertThat(releases.migrate(PROCESS, Map.of()).migrated()).isEqualTo(2);

        assertThat(town.waiting(STATE).get(0).status()).isEqualTo(StepStatus.OFFEN);
        assertThat(links.look(link).status()).isEqualTo(Status.GONE);
        assertThat(timers.due(town, Timers.REMINDER)).isEmpty();
        assertThat(other.waiting("UserTask_SendTestnachricht").get(0).status())
                .isEqualTo(StepStatus.WARTET_AUF_RATHAUS);
        assertThat(timers.due(other, Timers.REMINDER)).hasSize(1);
        // both towns have the same contact, who got a letter today
        timers.fire(other, "IntermediateEvent_SendTimeReached");
        assertThat(links.look(mails.token(other)).status()).isEqualTo(Status.OPEN);
        assertThat(other.open("UserTask_SendTestnachricht")).isEqualTo(test);
    }

    @Test
    void takesAnAnswerOfBeforeBack() {
        Snapshot before = snapshots.of(town);
        StepId contact = town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        releases.deploy(ChangedModel.withTraining());
        releases.migrate(PROCESS, Map.of());

        undo.undo(contact, Town.COORDINATOR);

        assertThat(snapshots.of(town)).isEqualTo(before);
    }

    @Test
    void refusesToTakeAnAnswerBackToAStepThatIsNoMore() {
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        town.answer(STATE, Map.of("bestand", "zugangUnklar"));
        StepId clarified = town.complete(CLARIFY, Map.of("zugang", "geklaert"));
        releases.deploy(ChangedModel.withTraining().renamed(CLARIFY, "UserTask_AskSupport"));
        releases.migrate(PROCESS, Map.of());
        Snapshot before = snapshots.of(town);

        assertThatThrownBy(() -> undo.undo(clarified, Town.COORDINATOR)).isInstanceOf(Refused.class);

        assertThat(snapshots.of(town)).isEqualTo(before);
    }
}
