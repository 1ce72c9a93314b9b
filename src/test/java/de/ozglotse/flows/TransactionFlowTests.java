package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.ozglotse.DemoCounty;
import de.ozglotse.audit.AuditTrail;
import de.ozglotse.confirmation.LinkClosed;
import de.ozglotse.confirmation.ReceivedLinks;
import de.ozglotse.flows.Snapshots.Snapshot;
import de.ozglotse.okr.Facts;
import de.ozglotse.shared.Refused;
import de.ozglotse.tasklist.StepAlreadyAnswered;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepUndo;
import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.StepId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An answer is stored as a whole or not at all, and exactly once, however many people give it at the same moment. */
@FlowTest
class TransactionFlowTests {

    private static final Completer ON_BEHALF = new Completer(Town.COORDINATOR.actor(), Completer.Channel.ON_BEHALF);
    private static final Map<String, String> RECEIVED = Map.of("empfangen", "ja", "empfangenAm", "01.03.2023");

    @Autowired
    private Towns towns;

    @Autowired
    private StepAnswers answers;

    @Autowired
    private StepUndo undo;

    @Autowired
    private ReceivedLinks links;

    @Autowired
    private Facts facts;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private Timers timers;

    @Autowired
    private Mails mails;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private Trap trap;

    @Autowired
    private DemoCounty county;

    private Town town;

    @BeforeEach
    void begin() {
        town = towns.begin("08417014");
    }

    @AfterEach
    void disarm() {
        trap.set(false);
    }

    @Test
    void leavesNothingOfAnAnswerWhoseFactCannotBeStored() {
        Snapshot before = snapshots.of(town);
        int entries = audit.of(town.caseKey(), 1000).size();
        StepId step = town.open("UserTask_RecordAnsprechperson");
        trap.set(true);

        assertThatThrownBy(() -> town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA))
                .hasStackTraceContaining("The ledger is full");

        assertThat(town.open("UserTask_RecordAnsprechperson")).isEqualTo(step);
        assertThat(snapshots.of(town)).isEqualTo(before);
        assertThat(answers.given(step)).isEmpty();
        assertThat(mails.of(town)).isEmpty();
        assertThat(audit.of(town.caseKey(), 1000)).hasSize(entries);

        trap.set(false);
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        assertThat(town.openSteps()).contains("UserTask_StateBestand");
    }

    @Test
    void leavesNothingOfAnAnswerByLinkWhoseFactCannotBeStored() {
        town.proposeTermine();
        String link = mails.token(town);
        Snapshot before = snapshots.of(town);
        trap.set(true);

        assertThatThrownBy(() -> links.complete(link, Map.of("terminwahl", "slot1"), "Sabine Maurer"))
                .hasStackTraceContaining("The ledger is full");

        assertThat(snapshots.of(town)).isEqualTo(before);
        assertThat(mails.invitations(town)).isEmpty();
        trap.set(false);
        links.complete(link, Map.of("terminwahl", "slot1"), "Sabine Maurer");
        assertThat(mails.invitations(town)).hasSize(1);
    }

    @Test
    void leavesNothingOfAnAnswerForSeveralMunicipalitiesOfWhichOneFails() {
        county.prepare("08417015");
        Town other = towns.of("08417015");
        town.proposeTermine();
        Snapshot before = snapshots.of(town);

        assertThatThrownBy(() -> answers.complete(
                        town.open("UserTask_ChooseTermin"),
                        Map.of("terminwahl", "slot1"),
                        Optional.empty(),
                        Town.COORDINATOR,
                        List.of(other.open("UserTask_PrepareErstgespraech"))))
                .isInstanceOf(Refused.class);

        assertThat(snapshots.of(town)).isEqualTo(before);
    }

    @Test
    void takesOneOfAHundredAnswersOfTheSameMoment() throws Exception {
        StepId step = town.open("UserTask_RecordAnsprechperson");

        List<Throwable> failures = Together.failures(
                100, () -> answers.complete(step, Town.CONTACT_DATA, Optional.empty(), Town.COORDINATOR, List.of()));

        assertThat(failures)
                .hasSize(99)
                .allSatisfy(failure -> assertThat(failure).isInstanceOf(StepAlreadyAnswered.class));
        assertThat(facts.of(town.caseKey())).hasSize(1);
        assertThat(mails.of(town)).hasSize(1);
        assertThat(town.openSteps()).containsExactly("UserTask_PrepareErstgespraech", "UserTask_StateBestand");
    }

    @Test
    void takesEitherTheLinkOrTheCall() throws Exception {
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        StepId question = town.open("UserTask_StateBestand");
        String link = mails.token(town);

        List<Throwable> failures = Together.failures(List.of(
                () -> links.complete(link, Map.of("bestand", "aktiv"), "Sabine Maurer"),
                () -> links.complete(link, Map.of("bestand", "aktiv"), "Sabine Maurer"),
                () -> answers.complete(
                        question, Map.of("bestand", "aktiv"), Optional.of("telefonisch"), ON_BEHALF, List.of())));

        assertThat(failures)
                .hasSize(2)
                .allMatch(failure -> failure instanceof StepAlreadyAnswered || failure instanceof LinkClosed);
        assertThat(town.openSteps()).containsExactly("UserTask_ConfirmBehoerdenkonto", "UserTask_PrepareErstgespraech");
    }

    @Test
    void showsAStepOrShowsThatItIsClosed() throws Exception {
        StepId step = town.open("UserTask_RecordAnsprechperson");
        List<Together.Deed> people = new ArrayList<>(Collections.nCopies(15, () -> {
            while (answers.open(step).isPresent()) {
                Thread.onSpinWait();
            }
        }));
        people.add(() -> town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA));

        assertThat(Together.failures(people)).isEmpty();
    }

    @Test
    void joinsBothPartsOfAMunicipalityThatEndAtTheSameMoment() throws Exception {
        List<Town> others = Stream.of("08417015", "08417016", "08417029", "08417052")
                .map(towns::of)
                .toList();
        for (Town each : others) {
            county.prepare(each.caseKey().value());
            each.reachTestMessage();
            each.agreeOnTermin();
        }
        for (Town each : others) {
            timers.fire(each, "IntermediateEvent_TerminReached");
            each.complete("UserTask_HoldErstgespraech", Town.held(0));
            String link = mails.token(each);

            assertThat(Together.failures(List.of(
                            () -> links.complete(link, Map.of("ergebnis", "bestaetigt"), "Sabine Maurer"),
                            () -> each.complete("UserTask_SendTestnachricht", RECEIVED))))
                    .isEmpty();
            assertThat(each.openSteps()).containsExactly("UserTask_AgreeOnboarding");
        }
    }

    @Test
    void takesAnAnswerBackOnceHoweverManyPeopleAskForIt() throws Exception {
        StepId done = town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);

        List<Throwable> failures = Together.failures(10, () -> undo.undo(done, Town.COORDINATOR));

        assertThat(failures)
                .hasSize(9)
                .allSatisfy(failure -> assertThat(failure).isInstanceOf(Refused.class));
        assertThat(town.openSteps()).containsExactly("UserTask_PrepareErstgespraech", "UserTask_RecordAnsprechperson");
        assertThat(facts.of(town.caseKey())).isEmpty();
    }

    @Test
    void eitherGoesOnOrTakesBack() throws Exception {
        StepId done = town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        StepId next = town.open("UserTask_StateBestand");

        List<Throwable> failures = Together.failures(List.of(
                () -> undo.undo(done, Town.COORDINATOR),
                () -> answers.complete(
                        next, Map.of("bestand", "aktiv"), Optional.of("telefonisch"), ON_BEHALF, List.of())));

        assertThat(failures)
                .singleElement()
                .matches(failure -> failure instanceof Refused || failure instanceof StepAlreadyAnswered);
        assertThat(town.openSteps()).hasSize(2);
    }

    @Test
    void answersForManyMunicipalitiesWithoutWaitingForEachOtherForEver() throws Exception {
        county.prepare("08417015", "08417016");
        List<StepId> steps = Stream.of("08417014", "08417015", "08417016")
                .map(ags -> towns.of(ags).open("UserTask_RecordAnsprechperson"))
                .toList();

        List<Throwable> failures = Together.failures(List.of(
                () -> answerAll(steps.get(0), List.of(steps.get(1), steps.get(2))),
                () -> answerAll(steps.get(2), List.of(steps.get(1), steps.get(0))),
                () -> answerAll(steps.get(1), List.of(steps.get(2), steps.get(0)))));

        assertThat(failures)
                .hasSize(2)
                .allSatisfy(failure -> assertThat(failure).isInstanceOf(StepAlreadyAnswered.class));
        assertThat(facts.all()).hasSize(3);
    }

    private void answerAll(StepId step, List<StepId> others) {
        answers.complete(step, Town.CONTACT_DATA, Optional.empty(), Town.COORDINATOR, others);
    }
}
