package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.TestClock;
import de.ozglotse.confirmation.ReceivedLink.Status;
import de.ozglotse.confirmation.ReceivedLinks;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepCorrections;
import de.ozglotse.tasklist.StepCorrections.Correction;
import de.ozglotse.tasklist.StepCorrections.Plan;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.workflow.Cases;
import de.ozglotse.workflow.OpenSteps.Decline;
import de.ozglotse.workflow.StepId;
import de.ozglotse.workflow.StepReopened.Kind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A step that was done long ago is opened again: what came after it closes, what runs beside it stays. */
@FlowTest
class ReopenFlowTests {

    private static final Map<String, String> RECEIVED = Map.of("empfangen", "ja", "empfangenAm", "14.03.2023");

    @Autowired
    private Towns towns;

    @Autowired
    private StepAnswers answers;

    @Autowired
    private StepCorrections corrections;

    @Autowired
    private WorkOverview work;

    @Autowired
    private Cases cases;

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
    void begin() {
        town = towns.begin("08417014");
    }

    @Test
    void closesWhatCameAfterItAndLeavesTheOtherPartAlone() {
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        StepId first = town.answer("UserTask_StateBestand", Map.of("bestand", "aktiv"));
        town.answer("UserTask_ConfirmBehoerdenkonto", Town.ACCOUNT);
        clock.advance(Duration.ofDays(21));
        StepId beside = town.open("UserTask_PrepareErstgespraech");

        StepId again = reopen(first);

        assertThat(again).isNotEqualTo(first);
        assertThat(town.openSteps()).containsExactly("UserTask_PrepareErstgespraech", "UserTask_StateBestand");
        assertThat(town.open("UserTask_PrepareErstgespraech")).isEqualTo(beside);
        assertThat(town.open("UserTask_StateBestand")).isEqualTo(again);
        assertThat(work.of(town.caseKey()).stream()
                        .filter(step -> step.id().equals(again))
                        .findFirst()
                        .orElseThrow()
                        .due())
                .hasValueSatisfying(due -> assertThat(due).isAfter(LocalDate.of(2023, 3, 22)));
    }

    @Test
    void takesAnotherWayAfterwards() {
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        StepId first = town.answer("UserTask_StateBestand", Map.of("bestand", "aktiv"));
        town.answer("UserTask_ConfirmBehoerdenkonto", Town.ACCOUNT);

        reopen(first);
        town.answer("UserTask_StateBestand", Map.of("bestand", "keines"));

        assertThat(town.openSteps()).containsExactly("UserTask_PrepareAntrag", "UserTask_PrepareErstgespraech");
    }

    @Test
    void endsTheQuestionsThatCameAfterIt() {
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        StepId first = town.answer("UserTask_StateBestand", Map.of("bestand", "aktiv"));
        String old = mails.token(town);
        timers.fire(town, Timers.ESCALATION);
        assertThat(town.openSteps()).contains("UserTask_FollowUpByPhone", "UserTask_ConfirmBehoerdenkonto");

        StepId again = reopen(first);

        assertThat(town.openSteps()).containsExactly("UserTask_PrepareErstgespraech", "UserTask_StateBestand");
        assertThat(links.look(old).status()).isEqualTo(Status.GONE);
        assertThat(snapshots.links(again)).isEqualTo(1);
        links.complete(mails.token(town), Map.of("bestand", "keines"), "Sabine Maurer");
        assertThat(town.openSteps()).contains("UserTask_PrepareAntrag");
    }

    @Test
    void leavesASubProcessThatWasEnteredLater() {
        StepId first = town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        town.decline("UserTask_StateBestand", Decline.ABGELEHNT);
        assertThat(town.openSteps()).contains("UserTask_DocumentAblehnung");

        reopen(first);

        assertThat(town.openSteps()).containsExactly("UserTask_PrepareErstgespraech", "UserTask_RecordAnsprechperson");
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        assertThat(town.openSteps()).containsExactly("UserTask_PrepareErstgespraech", "UserTask_StateBestand");
    }

    @Test
    void withdrawsADecline() {
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        StepId declined = town.open("UserTask_StateBestand");
        town.decline("UserTask_StateBestand", Decline.ABGELEHNT);

        reopen(declined);

        assertThat(town.openSteps()).containsExactly("UserTask_PrepareErstgespraech", "UserTask_StateBestand");
    }

    @Test
    void letsAJoinWaitAgainForAPartThatHadEnded() {
        town.reachTestMessage();
        StepId proof = town.proveAccount();
        town.holdErstgespraech(timers);
        assertThat(town.openSteps()).containsExactly("UserTask_AgreeOnboarding");

        StepId again = reopen(proof);

        assertThat(town.openSteps()).containsExactly("UserTask_SendTestnachricht");
        assertThat(town.open("UserTask_SendTestnachricht")).isEqualTo(again);
        town.complete("UserTask_SendTestnachricht", RECEIVED);
        assertThat(town.openSteps()).containsExactly("UserTask_AgreeOnboarding");
    }

    @Test
    void opensTheFirstStepOfACalledProcessThatHasEnded() {
        StepId first = town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        town.answer("UserTask_StateBestand", Map.of("bestand", "aktiv"));
        town.answer("UserTask_ConfirmBehoerdenkonto", Town.ACCOUNT);
        town.proveAccount();
        Plan plan = corrections.plan(first);
        assertThat(plan.repeats()).hasSize(3);
        assertThat(plan.facts()).hasSize(3);

        StepId again = reopen(first);

        assertThat(town.openSteps()).containsExactly("UserTask_PrepareErstgespraech", "UserTask_RecordAnsprechperson");
        assertThat(town.open("UserTask_RecordAnsprechperson")).isEqualTo(again);
        town.reachTestMessage();
        town.proveAccount();
        town.holdErstgespraech(timers);
        assertThat(town.openSteps()).containsExactly("UserTask_AgreeOnboarding");
    }

    @Test
    void opensAnotherStepOfAProcessThatWasCalledAgain() {
        StepId first = town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        clock.advance(Duration.ofHours(1));
        StepId second = town.answer("UserTask_StateBestand", Map.of("bestand", "aktiv"));
        town.answer("UserTask_ConfirmBehoerdenkonto", Town.ACCOUNT);
        StepId proof = town.proveAccount();
        reopen(proof);

        reopen(second);

        assertThat(town.openSteps()).containsExactly("UserTask_PrepareErstgespraech", "UserTask_StateBestand");
        reopen(first);
        assertThat(town.openSteps()).containsExactly("UserTask_PrepareErstgespraech", "UserTask_RecordAnsprechperson");
    }

    @Test
    void opensOnlyOneOfSeveralMassnahmen() {
        town.agreeOnTermin();
        timers.fire(town, "IntermediateEvent_TerminReached");
        town.complete("UserTask_HoldErstgespraech", Town.held(3));
        town.answer("UserTask_ConfirmErgebnis", Map.of("ergebnis", "bestaetigt"));
        List<StepId> all = town.waiting("UserTask_FollowUpMassnahme").stream()
                .map(WorkOverview.WaitingStep::id)
                .toList();
        Map<String, String> done = Map.of("umsetzung", "umgesetzt", "massnahmeNotiz", "Antrag gestellt.");
        all.subList(0, 2).forEach(step -> answers.complete(step, done, Optional.empty(), Town.COORDINATOR, List.of()));

        reopen(all.get(0));

        assertThat(town.waiting("UserTask_FollowUpMassnahme"))
                .hasSize(2)
                .extracting(WorkOverview.WaitingStep::id)
                .contains(all.get(2));
        town.waiting("UserTask_FollowUpMassnahme")
                .forEach(step -> answers.complete(step.id(), done, Optional.empty(), Town.COORDINATOR, List.of()));
        assertThat(town.openSteps()).containsExactly("UserTask_RecordAnsprechperson");

        reopen(all.get(1));

        assertThat(town.waiting("UserTask_FollowUpMassnahme")).hasSize(1);
    }

    @Test
    void beginsACaseAgainThatHasEnded() {
        town.reachTestMessage();
        town.proveAccount();
        town.holdErstgespraech(timers);
        StepId agreed = town.complete("UserTask_AgreeOnboarding", Map.of("vereinbart", "nein"));
        assertThat(cases.isRunning("municipality-onboarding", town.caseKey())).isFalse();
        assertThat(corrections.plan(agreed).beginsAgain()).isTrue();

        reopen(agreed);

        assertThat(town.openSteps()).containsExactly("UserTask_AgreeOnboarding");
        town.complete("UserTask_AgreeOnboarding", Map.of("vereinbart", "ja"));
        assertThat(town.openSteps()).containsExactly("UserTask_PlanOnboarding");
    }

    @Test
    void beginsTheCallersAgainAsWell() {
        town.reachTestMessage();
        StepId proof = town.proveAccount();
        town.holdErstgespraech(timers);
        town.complete("UserTask_AgreeOnboarding", Map.of("vereinbart", "nein"));

        reopen(proof);

        assertThat(town.openSteps()).containsExactly("UserTask_SendTestnachricht");
        town.complete("UserTask_SendTestnachricht", RECEIVED);
        assertThat(town.openSteps()).containsExactly("UserTask_AgreeOnboarding");
    }

    @Test
    void goesBackToThePlanOfTheOnboarding() {
        town.reachTestMessage();
        town.proveAccount();
        town.holdErstgespraech(timers);
        StepId agreed = town.complete("UserTask_AgreeOnboarding", Map.of("vereinbart", "ja"));
        assertThat(town.openSteps()).containsExactly("UserTask_PlanOnboarding");

        reopen(agreed);

        assertThat(town.openSteps()).containsExactly("UserTask_AgreeOnboarding");
        assertThat(cases.isRunning("service-bw-onboarding", town.caseKey())).isFalse();
    }

    private Correction correction(StepId step) {
        return new Correction(
                Kind.KORREKTUR,
                Optional.empty(),
                "Es war die falsche Person.",
                corrections.plan(step).stamp());
    }

    private StepId reopen(StepId step) {
        return corrections.reopen(step, correction(step), Town.COORDINATOR);
    }
}
