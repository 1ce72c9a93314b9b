package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.ozglotse.TestClock;
import de.ozglotse.confirmation.ReceivedLinks;
import de.ozglotse.okr.Facts;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.InvalidInput;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.workflow.AwaitedEvent;
import de.ozglotse.workflow.Cases;
import de.ozglotse.workflow.OpenSteps.Decline;
import de.ozglotse.workflow.StepField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The way to an Erstgespräch that was held, through the whole application. */
@FlowTest
class ErstgespraechFlowTests {

    private static final String CHOICE_OVERDUE = "BoundaryEvent_TerminChoiceOverdue";
    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final String TERMIN = "IntermediateEvent_TerminReached";

    @Autowired
    private Towns towns;

    @Autowired
    private StepAnswers answers;

    @Autowired
    private ReceivedLinks links;

    @Autowired
    private Cases cases;

    @Autowired
    private Facts facts;

    @Autowired
    private Timers timers;

    @Autowired
    private Mails mails;

    @Autowired
    private TestClock clock;

    private Town town;

    @BeforeEach
    void begin() {
        town = towns.begin("08417014");
    }

    @Test
    void offersTheProposedDates() {
        town.proposeTermine();

        StepField choice = answers.open(town.open("UserTask_ChooseTermin"))
                .orElseThrow()
                .definition()
                .fields()
                .get(0);
        assertThat(choice.options())
                .extracting(StepField.Option::value, StepField.Option::label)
                .containsExactly(
                        tuple("slot1", "Vorschlag 1: Dienstag, 14. März 2023, 10:00 Uhr"),
                        tuple("slot2", "Vorschlag 2: Donnerstag, 16. März 2023, 14:30 Uhr"),
                        tuple("keiner", "Keiner der Termine passt"));
    }

    @Test
    void invitesToTheChosenDateAndWaitsForIt() {
        town.agreeOnTermin();

        assertThat(mails.invitations(town)).hasSize(1);
        assertThat(mails.content(mails.invitations(town).get(0)).text()).contains("16. März 2023", "14:30");
        assertThat(factTypes(town)).containsExactly("erstgespraech-vereinbart");
        assertThat(town.openSteps()).containsExactly("UserTask_RecordAnsprechperson");
        assertThat(timers.due(town, TERMIN)).containsExactly(Instant.parse("2023-03-16T13:30:00Z"));

        timers.fire(town, TERMIN);

        assertThat(answers.open(town.open("UserTask_HoldErstgespraech"))
                        .orElseThrow()
                        .due())
                .contains(LocalDate.parse("2023-03-16"));
    }

    @Test
    void proposesOthersWhenNoDateSuits() {
        town.proposeTermine();

        String token = mails.token(town);
        assertThatThrownBy(() -> links.complete(token, Map.of("terminwahl", "keiner"), "Sabine Maurer"))
                .isInstanceOf(InvalidInput.class);
        links.complete(token, Map.of("terminwahl", "keiner", "terminwunsch", "Dienstags ab 14 Uhr"), "Sabine Maurer");

        assertThat(town.openSteps()).contains("UserTask_PrepareErstgespraech");
        assertThat(answers.open(town.open("UserTask_PrepareErstgespraech"))
                        .orElseThrow()
                        .definition()
                        .help())
                .contains("Wunsch des Rathauses: Dienstags ab 14 Uhr");
        assertThat(facts.of(town.caseKey())).isEmpty();
        assertThat(mails.invitations(town)).isEmpty();
    }

    @Test
    void agreesOnThePhoneAfterTwoWeeksWithoutAChoice() {
        town.proposeTermine();
        assertThat(timers.due(town, CHOICE_OVERDUE)).containsExactly(TestClock.START.plus(Duration.ofDays(14)));

        timers.fire(town, CHOICE_OVERDUE);

        assertThat(town.openSteps()).contains("UserTask_AgreeTerminByPhone").doesNotContain("UserTask_ChooseTermin");
        assertThat(timers.due(town, Timers.REMINDER)).isEmpty();
        town.complete(
                "UserTask_AgreeTerminByPhone",
                Map.of("terminVereinbart", "21.03.2023 09:00", "art", "telefon", "ort", "07427 000-14"));
        assertThat(timers.due(town, TERMIN)).containsExactly(Instant.parse("2023-03-21T08:00:00Z"));
        assertThat(mails.content(mails.invitations(town).get(0)).text()).contains("21. März 2023", "07427 000-14");
    }

    @Test
    void cancelsTheInvitationOfADateThatIsCalledOff() {
        town.agreeOnTermin();
        assertThat(cases.awaitedEvents(town.caseKey()))
                .extracting(AwaitedEvent::message)
                .contains("TerminAbgesagt");
        clock.advance(Duration.ofHours(1));

        assertThat(cases.send("TerminAbgesagt", town.caseKey())).isTrue();

        assertThat(town.openSteps()).contains("UserTask_PrepareErstgespraech");
        assertThat(mails.invitations(town)).hasSize(2);
        assertThat(mails.of(town).get(0).subject()).containsIgnoringCase("abgesagt");
        assertThat(cases.send("TerminAbgesagt", town.caseKey())).isFalse();
    }

    @Test
    void movesADateAndTellsTheCalendar() {
        town.agreeOnTermin();
        clock.advance(Duration.ofHours(1));

        assertThat(cases.send("TerminVerschoben", town.caseKey())).isTrue();
        town.complete(
                "UserTask_MoveTermin",
                Map.of("terminVereinbart", "17.03.2023 09:00", "art", "video", "ort", "Link folgt"));

        assertThat(timers.due(town, TERMIN)).containsExactly(Instant.parse("2023-03-17T08:00:00Z"));
        assertThat(mails.invitations(town)).hasSize(2);
        assertThat(mails.of(town).get(0).subject()).startsWith("Neuer Termin:");
        assertThat(mails.content(mails.of(town).get(0)).text()).contains("17. März 2023", "Videokonferenz, Link folgt");
    }

    @Test
    void proposesOnlyWhatLiesAhead() {
        clock.set(Instant.parse("2023-03-14T09:00:00Z"));

        assertThatThrownBy(() -> town.proposeTermine())
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.problems()).containsOnlyKeys("slot1"));
    }

    @Test
    void doesNotOfferADateThatHasPassed() {
        town.proposeTermine();
        clock.set(Instant.parse("2023-03-14T09:00:00Z"));

        assertThat(answers.open(town.open("UserTask_ChooseTermin"))
                        .orElseThrow()
                        .definition()
                        .fields()
                        .get(0)
                        .options())
                .extracting(StepField.Option::value)
                .containsExactly("slot2", "keiner");
    }

    @Test
    void countsOnlyAMeetingThatWasHeld() {
        town.agreeOnTermin();
        timers.fire(town, TERMIN);
        town.complete("UserTask_HoldErstgespraech", Map.of("stattgefunden", "nein", "anzahlMassnahmen", "0"));

        assertThat(town.openSteps()).contains("UserTask_PrepareErstgespraech");
        assertThat(factTypes(town)).doesNotContain("erstgespraech-gefuehrt");
    }

    @Test
    void asksSomebodyToLookAfterTheSecondNoShow() {
        failToMeet();
        failToMeet();

        assertThat(town.openSteps())
                .contains("UserTask_EscalateNoShow")
                .doesNotContain("UserTask_PrepareErstgespraech");
        town.complete("UserTask_EscalateNoShow", Map.of("ausfallVorgehen", "neueTermine", "notiz", "Neuer Anlauf."));
        assertThat(town.openSteps()).contains("UserTask_PrepareErstgespraech");
    }

    @Test
    void countsAHeldMeetingOnItsDayBeforeItsResultIsConfirmed() {
        town.agreeOnTermin();
        timers.fire(town, TERMIN);
        town.complete("UserTask_HoldErstgespraech", Town.held(0));

        assertThat(facts.of(town.caseKey()))
                .extracting(fact -> fact.type().value(), Facts.Fact::occurredOn)
                .contains(tuple("erstgespraech-gefuehrt", LocalDate.parse("2023-03-16")));
        timers.fire(town, "BoundaryEvent_ErgebnisOverdue");
        assertThat(factTypes(town)).contains("erstgespraech-gefuehrt").doesNotContain("erstgespraech-bestaetigt");
        assertThat(town.openSteps()).containsExactly("UserTask_RecordAnsprechperson");
    }

    @Test
    void amendsTheMinutesAfterAnObjection() {
        town.agreeOnTermin();
        timers.fire(town, TERMIN);
        town.complete("UserTask_HoldErstgespraech", Town.held(0));
        links.complete(
                mails.token(town), Map.of("ergebnis", "einwand", "einwand", "Die Frist fehlt."), "Sabine Maurer");
        assertThat(factTypes(town)).doesNotContain("erstgespraech-bestaetigt");

        town.complete("UserTask_AmendProtokoll", Map.of("protokoll", "Mit Frist bis Juni."));
        town.answer("UserTask_ConfirmErgebnis", Map.of("ergebnis", "bestaetigt"));

        assertThat(factTypes(town)).contains("erstgespraech-bestaetigt");
        assertThat(town.openSteps()).containsExactly("UserTask_RecordAnsprechperson");
    }

    @Test
    void followsUpEveryAgreedMassnahme() {
        town.agreeOnTermin();
        timers.fire(town, TERMIN);
        town.complete("UserTask_HoldErstgespraech", Town.held(2));
        town.answer("UserTask_ConfirmErgebnis", Map.of("ergebnis", "bestaetigt"));

        assertThat(town.openSteps())
                .containsExactly(
                        "UserTask_FollowUpMassnahme", "UserTask_FollowUpMassnahme", "UserTask_RecordAnsprechperson");
    }

    @Test
    void documentsADecline() {
        town.proposeTermine();

        links.decline(mails.token(town), Decline.ABGELEHNT, Optional.of("Kein Bedarf."), "Sabine Maurer");

        assertThat(town.openSteps()).contains("UserTask_DocumentAblehnung");
        town.complete("UserTask_DocumentAblehnung", Map.of("grund", "Kein Bedarf.", "vorgehen", "zurueckstellen"));
        assertThat(town.openSteps()).containsExactly("UserTask_RecordAnsprechperson");
        assertThat(facts.of(town.caseKey())).isEmpty();
    }

    private void failToMeet() {
        String nextWeek = GERMAN.format(CountyTime.dayOf(clock.instant()).plusDays(7));
        town.complete(
                "UserTask_PrepareErstgespraech",
                Map.of("slot1", nextWeek + ", 10:00", "art", "vorOrt", "ort", "Rathaus"));
        town.answer("UserTask_ChooseTermin", Map.of("terminwahl", "slot1"));
        timers.fire(town, TERMIN);
        town.complete("UserTask_HoldErstgespraech", Map.of("stattgefunden", "nein", "anzahlMassnahmen", "0"));
    }

    private List<String> factTypes(Town somewhere) {
        return facts.of(somewhere.caseKey()).stream()
                .map(fact -> fact.type().value())
                .toList();
    }
}
