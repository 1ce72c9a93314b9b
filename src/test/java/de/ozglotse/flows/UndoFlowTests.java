package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.ozglotse.DemoCounty;
import de.ozglotse.TestClock;
import de.ozglotse.confirmation.ReceivedLink.Status;
import de.ozglotse.confirmation.ReceivedLinks;
import de.ozglotse.flows.Snapshots.Snapshot;
import de.ozglotse.identity.DemoUsers;
import de.ozglotse.shared.Refused;
import de.ozglotse.tasklist.ListedStep;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepUndo;
import de.ozglotse.tasklist.TaskDesk;
import de.ozglotse.tasklist.TaskList;
import de.ozglotse.tasklist.TaskViewer;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.workflow.OpenSteps.Decline;
import de.ozglotse.workflow.StepId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever takes an answer back finds everything as it was before. */
@FlowTest
class UndoFlowTests {

    @Autowired
    private Towns towns;

    @Autowired
    private StepAnswers answers;

    @Autowired
    private StepUndo undo;

    @Autowired
    private ReceivedLinks links;

    @Autowired
    private Timers timers;

    @Autowired
    private Mails mails;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private TestClock clock;

    private Town town;

    @BeforeEach
    void begin(@Autowired DemoCounty county) {
        county.prepare("08417014", "08417015");
        town = towns.of("08417014");
    }

    @Test
    void ofAStepThatPeopleHadDecidedAbout(
            @Autowired TaskDesk desk, @Autowired TaskList list, @Autowired DemoUsers people) {
        people.createOnce();
        TaskViewer viewer = new TaskViewer("koordination", Set.of("egov", "rathaus"));
        StepId step = town.open("UserTask_RecordAnsprechperson");
        desk.assign(step, "vertretung", viewer, Town.COORDINATOR.actor());
        desk.rank(step, true, viewer, Town.COORDINATOR.actor());
        desk.moveDue(step, LocalDate.of(2023, 4, 3), viewer, Town.COORDINATOR.actor());
        desk.rest(step, LocalDate.of(2023, 3, 13), "Fasnet", viewer, Town.COORDINATOR.actor());
        Instant ballSince = list.listed(step).orElseThrow().ballSince();
        clock.advance(Duration.ofDays(2));
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);

        StepId again = undo.undo(step, Town.COORDINATOR);

        ListedStep row = list.listed(again).orElseThrow();
        assertThat(row.assigneeName()).contains("Jonas Beck");
        assertThat(row.urgent()).isTrue();
        assertThat(row.step().due()).contains(LocalDate.of(2023, 4, 3));
        assertThat(row.restsUntil()).contains(LocalDate.of(2023, 3, 13));
        assertThat(row.restReason()).contains("Fasnet");
        assertThat(row.ballSince()).isEqualTo(ballSince);
    }

    @Test
    void ofTheFirstStepOfASubProcess() {
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);

        isUndone("UserTask_StateBestand", Map.of("bestand", "zugangUnklar"));
    }

    @Test
    void ofAStepInsideASubProcessAfterAGateway() {
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        town.answer("UserTask_StateBestand", Map.of("bestand", "zugangUnklar"));

        isUndone("UserTask_ClarifyZugang", Map.of("zugang", "keines"));
    }

    @Test
    void ofAnAnswerThatWaitsForAnEvent() {
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        town.answer("UserTask_StateBestand", Map.of("bestand", "keines"));
        town.complete(
                "UserTask_PrepareAntrag",
                Map.of("kontoart", "zentral", "kontoverwaltung", "Frau Maurer", "stellvertretung", "Herr Kübler"));

        isUndone("UserTask_ReportAntrag", Map.of("beantragtAm", "28.02.2023", "weg", "online"));
    }

    @Test
    void ofACountedRound() {
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        town.answer("UserTask_StateBestand", Map.of("bestand", "keines"));
        town.complete(
                "UserTask_PrepareAntrag",
                Map.of("kontoart", "zentral", "kontoverwaltung", "Frau Maurer", "stellvertretung", "Herr Kübler"));
        town.answer("UserTask_ReportAntrag", Map.of("beantragtAm", "28.02.2023", "weg", "online"));
        timers.fire(town, "IntermediateEvent_FreischaltungOverdue");
        town.complete("UserTask_AskStand", Map.of("stand", "offen"));
        timers.fire(town, "IntermediateEvent_FreischaltungOverdue");

        isUndone("UserTask_AskStand", Map.of("stand", "offen"));
    }

    @Test
    void ofAChosenDate() {
        town.proposeTermine();

        isUndone("UserTask_ChooseTermin", Map.of("terminwahl", "slot1"));
    }

    @Test
    void ofAnAnswerByLink() {
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        Snapshot before = snapshots.of(town);
        StepId question = town.open("UserTask_StateBestand");
        String link = mails.token(town);
        links.complete(link, Map.of("bestand", "aktiv"), "Sabine Maurer");
        clock.advance(Duration.ofMinutes(5));

        undo.undo(question, Town.COORDINATOR);

        assertThat(snapshots.of(town)).isEqualTo(before);
        assertThat(links.look(link).status()).isNotEqualTo(Status.OPEN);
        links.complete(mails.token(town), Map.of("bestand", "keines"), "Sabine Maurer");
        assertThat(town.openSteps()).contains("UserTask_PrepareAntrag");
    }

    @Test
    void ofAQuestionThatWasRemindedOf() {
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        timers.fire(town, Timers.REMINDER);

        isUndone("UserTask_StateBestand", Map.of("bestand", "aktiv"));
    }

    @Test
    void ofAnOverdueStep() {
        clock.advance(Duration.ofDays(30));

        isUndone("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
    }

    @Test
    void ofADecline() {
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        Snapshot before = snapshots.of(town);
        StepId question = town.open("UserTask_StateBestand");
        town.decline("UserTask_StateBestand", Decline.ABGELEHNT);

        undo.undo(question, Town.COORDINATOR);

        assertThat(snapshots.of(town)).isEqualTo(before);
    }

    @Test
    void ofANewContactSearch() {
        town.proposeTermine();
        Snapshot before = snapshots.of(town);
        StepId question = town.open("UserTask_ChooseTermin");
        town.decline("UserTask_ChooseTermin", Decline.NICHT_ZUSTAENDIG);

        undo.undo(question, Town.COORDINATOR);

        assertThat(snapshots.of(town)).isEqualTo(before);
    }

    @Test
    void ofOneOfSeveralMunicipalitiesThatWereAnsweredTogether() {
        Town other = towns.of("08417015");
        Stream.of(town, other).forEach(Town::reachTestMessage);
        Snapshot before = snapshots.of(other);
        StepId step = other.open("UserTask_SendTestnachricht");
        answers.complete(
                town.open("UserTask_SendTestnachricht"),
                Map.of("empfangen", "ja", "empfangenAm", "01.03.2023"),
                Optional.empty(),
                Town.COORDINATOR,
                List.of(step));
        Snapshot done = snapshots.of(town);

        undo.undo(step, Town.COORDINATOR);

        assertThat(snapshots.of(other)).isEqualTo(before);
        assertThat(snapshots.of(town)).isEqualTo(done);
    }

    @Test
    void ofTheStepThatJoinedBothParts() {
        town.reachTestMessage();
        town.holdErstgespraech(timers);

        isUndone("UserTask_SendTestnachricht", Map.of("empfangen", "ja", "empfangenAm", "14.03.2023"));

        town.complete("UserTask_SendTestnachricht", Map.of("empfangen", "ja", "empfangenAm", "14.03.2023"));
        assertThat(town.openSteps()).containsExactly("UserTask_AgreeOnboarding");
    }

    @Test
    void ofOneMassnahmeOfTwo() {
        town.agreeOnTermin();
        timers.fire(town, "IntermediateEvent_TerminReached");
        town.complete("UserTask_HoldErstgespraech", Town.held(2));
        town.answer("UserTask_ConfirmErgebnis", Map.of("ergebnis", "bestaetigt"));
        Snapshot before = snapshots.of(town);
        StepId one = town.waiting("UserTask_FollowUpMassnahme").get(0).id();
        Map<String, String> done = Map.of("umsetzung", "umgesetzt", "massnahmeNotiz", "Antrag gestellt.");
        answers.complete(one, done, Optional.empty(), Town.COORDINATOR, List.of());

        undo.undo(one, Town.COORDINATOR);

        assertThat(snapshots.of(town)).isEqualTo(before);
        for (WorkOverview.WaitingStep step : town.waiting("UserTask_FollowUpMassnahme")) {
            answers.complete(step.id(), done, Optional.empty(), Town.COORDINATOR, List.of());
        }
        assertThat(town.openSteps()).containsExactly("UserTask_RecordAnsprechperson");
    }

    @Test
    void ofACallIsRefusedOnceTheQuestionIsAnswered() {
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        timers.fire(town, Timers.ESCALATION);
        StepId call = town.open("UserTask_FollowUpByPhone");
        answers.completeWithQuestion(
                call,
                Map.of("ergebnis", "imAuftrag", "notiz", "Frau Maurer nennt das Konto."),
                town.open("UserTask_StateBestand"),
                Map.of("bestand", "aktiv"),
                Town.COORDINATOR);

        assertThatThrownBy(() -> undo.undo(call, Town.COORDINATOR)).isInstanceOf(Refused.class);
    }

    @Test
    void ofACallThatSentANewLink() {
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        timers.fire(town, Timers.ESCALATION);

        isUndone("UserTask_FollowUpByPhone", Map.of("ergebnis", "neuerLink", "notiz", "Mail war untergegangen."));
    }

    @Test
    void ofTheOnboardingThatBegan() {
        town.reachTestMessage();
        town.holdErstgespraech(timers);
        town.complete("UserTask_SendTestnachricht", Map.of("empfangen", "ja", "empfangenAm", "14.03.2023"));

        isUndone("UserTask_AgreeOnboarding", Map.of("vereinbart", "ja"));
    }

    private void isUndone(String step, Map<String, String> input) {
        Snapshot before = snapshots.of(town);
        StepId done = town.complete(step, input);
        assertThat(snapshots.of(town)).isNotEqualTo(before);
        clock.advance(Duration.ofMinutes(5));

        undo.undo(done, Town.COORDINATOR);

        assertThat(snapshots.of(town)).isEqualTo(before);
    }
}
