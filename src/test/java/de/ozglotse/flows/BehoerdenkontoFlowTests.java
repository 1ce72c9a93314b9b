package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.TestClock;
import de.ozglotse.municipality.Contacts;
import de.ozglotse.okr.Facts;
import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.okr.KeyResults;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.FactType;
import de.ozglotse.shared.Refused;
import de.ozglotse.tasklist.InvalidInput;
import de.ozglotse.tasklist.StepAlreadyAnswered;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepUndo;
import de.ozglotse.workflow.OpenSteps.Decline;
import de.ozglotse.workflow.StepId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The way to a proven account through the whole application: engine, answers, facts, contacts. */
@ApplicationTest
@Transactional
class BehoerdenkontoFlowTests {

    private static final FactType PROVEN = new FactType("behoerdenkonto-nachgewiesen");

    @Autowired
    private Towns towns;

    @Autowired
    private StepAnswers answers;

    @Autowired
    private StepUndo undo;

    @Autowired
    private Facts facts;

    @Autowired
    private KeyResults keyResults;

    @Autowired
    private Contacts contacts;

    @Autowired
    private TestClock clock;

    private Town dautmergen;

    @BeforeEach
    void prepare(@Autowired DemoCounty county) {
        clock.set(TestClock.START);
        county.prepare("08417014", "08417015", "08417016");
        dautmergen = towns.of("08417014");
    }

    @Test
    void beginsWithTheContactAndTheErstgespraech() {
        assertThat(dautmergen.openSteps())
                .containsExactly("UserTask_PrepareErstgespraech", "UserTask_RecordAnsprechperson");
    }

    @Test
    void makesTheRecordedPersonThePrimaryContact() {
        dautmergen.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);

        assertThat(contacts.primary(new Ags("08417014")).orElseThrow().name()).isEqualTo("Frau Sabine Maurer");
        assertThat(dautmergen.openSteps()).contains("UserTask_StateBestand");
    }

    @Test
    void countsAProvenAccountForItsKeyResult() {
        dautmergen.reachTestMessage();
        assertThat(value()).isZero();

        dautmergen.proveAccount();

        assertThat(value()).isEqualTo(1);
        assertThat(facts.of(dautmergen.caseKey()))
                .extracting(fact -> fact.type().value(), Facts.Fact::occurredOn)
                .contains(org.assertj.core.groups.Tuple.tuple(
                        "behoerdenkonto-bestaetigt", LocalDate.parse("2023-02-27")));
    }

    @Test
    void countsNothingWhenTheTestMessageDoesNotArrive() {
        dautmergen.reachTestMessage();

        dautmergen.complete("UserTask_SendTestnachricht", Map.of("empfangen", "nein", "mangel", "Postfach fehlt"));

        assertThat(value()).isZero();
        assertThat(dautmergen.openSteps()).contains("UserTask_FixMangel");
    }

    @Test
    void takesTheLastStepBackAlthoughItsProcessHasEnded() {
        dautmergen.reachTestMessage();
        StepId done = dautmergen.proveAccount();
        assertThat(dautmergen.openSteps()).containsExactly("UserTask_PrepareErstgespraech");

        StepId reopened = undo.undo(done, Town.COORDINATOR);

        assertThat(dautmergen.open("UserTask_SendTestnachricht")).isEqualTo(reopened);
        assertThat(dautmergen.openSteps())
                .containsExactly("UserTask_PrepareErstgespraech", "UserTask_SendTestnachricht");
        assertThat(value()).isZero();
        assertThat(facts.of(dautmergen.caseKey())).extracting(Facts.Fact::type).doesNotContain(PROVEN);

        dautmergen.proveAccount();
        assertThat(value()).isEqualTo(1);
    }

    @Test
    void takesAStepInTheMiddleBack() {
        StepId done = dautmergen.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);

        undo.undo(done, Town.COORDINATOR);

        assertThat(dautmergen.openSteps())
                .containsExactly("UserTask_PrepareErstgespraech", "UserTask_RecordAnsprechperson");
        assertThat(facts.of(dautmergen.caseKey())).as("facts").isEmpty();
        dautmergen.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        assertThat(facts.of(dautmergen.caseKey())).hasSize(1);
    }

    @Test
    void takesNothingBackOnceSomebodyWentOn() {
        StepId done = dautmergen.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        dautmergen.answer("UserTask_StateBestand", Map.of("bestand", "aktiv"));

        assertThatThrownBy(() -> undo.undo(done, Town.COORDINATOR))
                .isInstanceOf(Refused.class)
                .extracting("messageKey")
                .isEqualTo("tasklist.undo.moved");
    }

    @Test
    void takesNothingBackAfterAQuarterOfAnHour() {
        StepId done = dautmergen.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        clock.advance(Duration.ofMinutes(16));

        assertThatThrownBy(() -> undo.undo(done, Town.COORDINATOR))
                .isInstanceOf(Refused.class)
                .extracting("messageKey")
                .isEqualTo("tasklist.undo.late");
    }

    @Test
    void takesAnAnswerBackOnlyOnce() {
        StepId done = dautmergen.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        undo.undo(done, Town.COORDINATOR);

        assertThatThrownBy(() -> undo.undo(done, Town.COORDINATOR)).isInstanceOf(Refused.class);
    }

    @Test
    void documentsADeclineAndAsksAgainLater() {
        dautmergen.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);

        dautmergen.decline("UserTask_StateBestand", Decline.ABGELEHNT);

        assertThat(dautmergen.openSteps())
                .containsExactly("UserTask_DocumentAblehnung", "UserTask_PrepareErstgespraech");
        assertThat(answers.latest(dautmergen.caseKey(), "UserTask_StateBestand")
                        .orElseThrow()
                        .note())
                .contains("Das möchten wir nicht.");
    }

    @Test
    void looksForAnotherContactWhenThisOneIsNotResponsible() {
        dautmergen.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);

        dautmergen.decline("UserTask_StateBestand", Decline.NICHT_ZUSTAENDIG);

        assertThat(dautmergen.openSteps()).contains("UserTask_RecordAnsprechperson");
    }

    @Test
    void needsANoteForAnAnswerOnBehalf() {
        dautmergen.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        StepId question = dautmergen.open("UserTask_StateBestand");
        var onBehalf = new de.ozglotse.workflow.Completer(
                Town.COORDINATOR.actor(), de.ozglotse.workflow.Completer.Channel.ON_BEHALF);

        assertThatThrownBy(() ->
                        answers.complete(question, Map.of("bestand", "aktiv"), Optional.empty(), onBehalf, List.of()))
                .isInstanceOf(InvalidInput.class);
        answers.complete(
                question, Map.of("bestand", "aktiv"), Optional.of("telefonisch bestätigt"), onBehalf, List.of());

        assertThat(dautmergen.openSteps()).contains("UserTask_ConfirmBehoerdenkonto");
    }

    @Test
    void tellsTheSecondPersonWhoWasFirst() {
        StepId done = dautmergen.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);

        assertThatThrownBy(
                        () -> answers.complete(done, Town.CONTACT_DATA, Optional.empty(), Town.COORDINATOR, List.of()))
                .isInstanceOfSatisfying(
                        StepAlreadyAnswered.class,
                        conflict -> assertThat(conflict.answer()
                                        .orElseThrow()
                                        .by()
                                        .actor()
                                        .name())
                                .isEqualTo("Katrin Vogel"));
    }

    @Test
    void confirmsOnceForSeveralMunicipalities() {
        List<Town> three = List.of("08417014", "08417015", "08417016").stream()
                .map(towns::of)
                .toList();
        three.forEach(Town::reachTestMessage);
        List<StepId> others = three.subList(1, 3).stream()
                .map(town -> town.open("UserTask_SendTestnachricht"))
                .toList();

        answers.complete(
                dautmergen.open("UserTask_SendTestnachricht"),
                Map.of("empfangen", "ja", "empfangenAm", "01.03.2023"),
                Optional.empty(),
                Town.COORDINATOR,
                others);

        assertThat(value()).isEqualTo(3);
    }

    private int value() {
        return keyResults.objectives().stream()
                .flatMap(objective -> objective.keyResults().stream())
                .filter(keyResult -> keyResult.fact().filter(PROVEN::equals).isPresent())
                .map(KeyResultProgress::value)
                .findFirst()
                .orElseThrow()
                .intValue();
    }
}
