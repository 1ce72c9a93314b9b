package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.TestClock;
import de.ozglotse.confirmation.ReceivedLink.Status;
import de.ozglotse.confirmation.ReceivedLinks;
import de.ozglotse.okr.Facts;
import de.ozglotse.workflow.AwaitedEvent;
import de.ozglotse.workflow.Cases;
import de.ozglotse.workflow.StepId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What can happen to a municipality as a whole: another contact, the end, the step to service-bw. */
@FlowTest
class OnboardingFlowTests {

    private static final Map<String, String> SUCCESSOR = Map.of(
            "name", "Herr Jonas Kübler",
            "funktion", "Kämmerei",
            "email", "kaemmerei@dautmergen.example",
            "telefon", "07427 000-15");

    @Autowired
    private Towns towns;

    @Autowired
    private Cases cases;

    @Autowired
    private Facts facts;

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
    void offersWhatCanBeReported() {
        assertThat(cases.awaitedEvents(town.caseKey()))
                .extracting(AwaitedEvent::label, AwaitedEvent::ending)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Ansprechperson gewechselt", false),
                        org.assertj.core.groups.Tuple.tuple("Begleitung beendet", true),
                        org.assertj.core.groups.Tuple.tuple("Gebiet geändert", true));
    }

    @Test
    void sendsTheQuestionsToTheNewContact() {
        askTwoQuestions();
        List<String> old = mails.tokens(town);
        StepId question = town.open("UserTask_StateBestand");

        cases.send("AnsprechpersonGewechselt", town.caseKey());

        assertThat(old).allSatisfy(link -> assertThat(links.look(link).status()).isEqualTo(Status.GONE));
        assertThat(town.open("UserTask_StateBestand")).isEqualTo(question);
        clock.advance(Duration.ofHours(1));
        town.complete("UserTask_RecordNewContact", SUCCESSOR);

        assertThat(mails.of(town).stream().filter(mail -> mail.createdAt().equals(clock.instant())))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.toAddress()).isEqualTo("kaemmerei@dautmergen.example");
                    assertThat(mail.subject()).contains("2 Fragen");
                });
        assertThat(snapshots.links(question)).isEqualTo(1);
        assertThat(snapshots.links(town.open("UserTask_ChooseTermin"))).isEqualTo(1);
        links.complete(mails.token(town), Map.of("bestand", "aktiv", "terminwahl", "slot1"), "Jonas Kübler");
        assertThat(town.openSteps()).hasSize(2);
    }

    @Test
    void endsEverythingWithTheBegleitung() {
        askTwoQuestions();
        timers.fire(town, "BoundaryEvent_TerminChoiceOverdue");
        String link = mails.token(town);
        List<Facts.Fact> before = facts.of(town.caseKey());

        assertThat(cases.send("BegleitungBeendet", town.caseKey())).isTrue();

        assertThat(town.openSteps()).isEmpty();
        assertThat(links.look(link).status()).isEqualTo(Status.GONE);
        assertThat(facts.of(town.caseKey())).isEqualTo(before);
        assertThat(cases.awaitedEvents(town.caseKey())).isEmpty();
        assertThat(cases.isRunning("municipality-onboarding", town.caseKey())).isFalse();
        assertThat(cases.isRunning("rathaus-step", town.caseKey())).isFalse();
        assertThat(cases.isRunning("erstgespraech", town.caseKey())).isFalse();
    }

    @Test
    void recordsTheSuccessorOfAMergedMunicipality() {
        askTwoQuestions();

        cases.send("Gebietsaenderung", town.caseKey());

        assertThat(town.openSteps()).containsExactly("UserTask_RecordSuccessor");
        town.complete("UserTask_RecordSuccessor", Map.of("nachfolge", "Schömberg, Stadt", "wirksamAb", "01.01.2024"));
        assertThat(cases.isRunning("municipality-onboarding", town.caseKey())).isFalse();
    }

    @Test
    void beginsTheOnboardingOnceItIsAgreed() {
        reachTheOnboardingQuestion();

        town.complete("UserTask_AgreeOnboarding", Map.of("vereinbart", "ja"));

        assertThat(cases.isRunning("service-bw-onboarding", town.caseKey())).isTrue();
        assertThat(town.openSteps()).hasSize(1).doesNotContain("UserTask_AgreeOnboarding");
    }

    @Test
    void asksForTheOnboardingAgainLater() {
        reachTheOnboardingQuestion();

        town.complete("UserTask_AgreeOnboarding", Map.of("vereinbart", "spaeter", "wiedervorlage", "02.05.2023"));
        assertThat(town.openSteps()).isEmpty();
        timers.fire(town, Timers.WIEDERVORLAGE);

        assertThat(town.openSteps()).containsExactly("UserTask_AgreeOnboarding");
    }

    private void askTwoQuestions() {
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        town.proposeTermine();
    }

    private void reachTheOnboardingQuestion() {
        town.reachTestMessage();
        town.holdErstgespraech(timers);
        assertThat(town.openSteps()).containsExactly("UserTask_SendTestnachricht");
        town.proveAccount();
        assertThat(town.openSteps()).containsExactly("UserTask_AgreeOnboarding");
    }
}
