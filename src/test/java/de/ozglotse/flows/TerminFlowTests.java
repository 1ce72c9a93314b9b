package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.Pages;
import de.ozglotse.TestClock;
import de.ozglotse.mail.Postausgang;
import de.ozglotse.notes.Notes;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Taking minutes in a meeting with a town hall. */
@ApplicationTest
@Transactional
class TerminFlowTests {

    private static final String PAGE = "/gemeinden/08417014/termin";

    @Autowired
    private Towns towns;

    @Autowired
    private Pages pages;

    @Autowired
    private StepAnswers answers;

    @Autowired
    private Notes notes;

    @Autowired
    private Postausgang mails;

    private Town town;

    @BeforeEach
    void begin(@Autowired TestClock clock, @Autowired DemoCounty county) {
        clock.set(TestClock.START);
        county.prepare("08417014");
        town = towns.of("08417014");
    }

    @Test
    void savesEverythingWithEachPointAndGoesOn() {
        MvcTestResult saved = post(
                PAGE,
                "punkt",
                "teilnahme",
                "teilnahme",
                "Frau Maurer",
                "stand-teilnahme",
                "0",
                "behoerdenkonto",
                "Antrag im März",
                "stand-behoerdenkonto",
                "0");

        assertThat(saved).hasRedirectedUrl(PAGE + "#f-behoerdenkonto");
        assertThat(page())
                .contains("Frau Maurer", "Antrag im März", "Gespeichert: 01.03.2023, 09:00 Uhr, Katrin Vogel");
    }

    @Test
    void overwritesNothingThatSomebodyElseWrote() {
        pages.post(PAGE, "vertretung", "schritte", "Konto beantragen", "stand-schritte", "0");

        MvcTestResult second = post(
                PAGE,
                "schritte",
                "Postfach einrichten",
                "stand-schritte",
                "0",
                "sonstiges",
                "Dank",
                "stand-sonstiges",
                "0");

        assertThat(second).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(Pages.text(second)).contains("Konto beantragen", "Postfach einrichten", "Dank", "Jemand anderes");
        post(
                PAGE,
                "schritte",
                "Konto beantragen, Postfach einrichten",
                "stand-schritte",
                "1",
                "sonstiges",
                "Dank",
                "stand-sonstiges",
                "1");
        assertThat(page()).contains("Konto beantragen, Postfach einrichten</textarea>", "Dank</textarea>");
    }

    @Test
    void takesAnUnchangedOldTextForNoChange() {
        post(PAGE, "schritte", "Konto", "stand-schritte", "0");
        post(PAGE, "schritte", "Konto beantragen", "stand-schritte", "1");

        MvcTestResult stale =
                post(PAGE, "schritte", "Konto", "stand-schritte", "1", "sonstiges", "Dank", "stand-sonstiges", "0");

        assertThat(stale).hasStatus3xxRedirection();
        assertThat(page()).contains("Konto beantragen</textarea>", "Dank</textarea>");
    }

    @Test
    void hasTheTownHallConfirmTheMinutes() {
        MvcTestResult finished = post(
                PAGE + "/abschluss", "schritte", "Konto wird beantragt.", "stand-schritte", "0", "tag", "28.02.2023");

        assertThat(finished).hasRedirectedUrl("/gemeinden/08417014");
        WaitingStep question = town.waiting("UserTask_AnswerOwnTask").get(0);
        assertThat(question.label()).isEqualTo("Stimmt das Ergebnis unseres Gesprächs vom 28.02.2023?");
        assertThat(answers.open(question.id()).orElseThrow().definition().help())
                .contains("Nächste Schritte:\nKonto wird beantragt.");
        assertThat(mails.list(Optional.empty(), Optional.of(town.caseKey()), 1).entries())
                .extracting(Postausgang.Entry::subject)
                .contains("Protokoll unseres Gesprächs vom 28.02.2023, Dautmergen");
        assertThat(notes.of(town.caseKey(), 1).get(0).content().text())
                .isEqualTo("Protokoll des Gesprächs am 28.02.2023\nNächste Schritte:\nKonto wird beantragt.");
        assertThat(page()).doesNotContain("Konto wird beantragt.</textarea>");
    }

    @Test
    void finishesTheErstgespraechThatWaits(@Autowired Timers timers) {
        town.reachTestMessage();
        town.proveAccount();
        town.agreeOnTermin();
        timers.fire(town, "IntermediateEvent_TerminReached");

        MvcTestResult doubted =
                post(PAGE + "/abschluss", "schritte", "Konto ist da.", "stand-schritte", "0", "tag", "16.03.2022");
        assertThat(doubted).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(Pages.text(doubted))
                .contains("Vereinbart ist das Gespräch für den 16.03.2023.", "name=\"trotzdem\"");
        assertThat(town.waiting("UserTask_HoldErstgespraech")).hasSize(1);

        post(PAGE + "/abschluss", "schritte", "Konto ist da.", "stand-schritte", "1", "tag", "16.03.2023");

        assertThat(town.waiting("UserTask_HoldErstgespraech")).isEmpty();
        assertThat(town.waiting("UserTask_ConfirmErgebnis")).hasSize(1);
        assertThat(town.waiting("UserTask_AnswerOwnTask")).isEmpty();
    }

    @Test
    void sendsNoEmptyMinutesAndLosesNothing() {
        assertThat(post(PAGE + "/abschluss", "tag", "28.02.2023")).hasStatus(HttpStatus.BAD_REQUEST);

        MvcTestResult tomorrow =
                post(PAGE + "/abschluss", "schritte", "Konto", "stand-schritte", "0", "tag", "02.03.2023");

        assertThat(tomorrow).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(Pages.text(tomorrow))
                .contains("Konto</textarea>", "value=\"02.03.2023\"", "darf nicht in der Zukunft");
        assertThat(town.waiting("UserTask_AnswerOwnTask")).isEmpty();
        MvcTestResult tooLong = post(
                PAGE + "/abschluss",
                "schritte",
                "x".repeat(2000),
                "stand-schritte",
                "1",
                "sonstiges",
                "y".repeat(2000),
                "stand-sonstiges",
                "0",
                "tag",
                "28.02.2023");
        assertThat(Pages.text(tooLong)).contains("Bitte kürzen Sie einen Punkt.", "y".repeat(2000));
    }

    @Test
    void refusesADayBeforeThereWasAnythingToTalkAbout() {
        MvcTestResult refused =
                post(PAGE + "/abschluss", "schritte", "Konto", "stand-schritte", "0", "tag", "01.01.1990");

        assertThat(refused).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(Pages.text(refused)).contains("Dieses Datum liegt vor dem 14.08.2017.", "Konto</textarea>");
        assertThat(town.waiting("UserTask_AnswerOwnTask")).isEmpty();
    }

    @Test
    void asksBackAboutMinutesThatComeLate() {
        String[] minutes = {"schritte", "Konto", "stand-schritte", "0", "tag", "28.02.2022"};

        assertThat(Pages.text(post(PAGE + "/abschluss", minutes)))
                .contains("Das Gespräch liegt mehr als 3 Monate zurück. Stimmt das Datum?");
        assertThat(town.waiting("UserTask_AnswerOwnTask")).isEmpty();
        post(PAGE + "/abschluss", "tag", "28.02.2022", "trotzdem", "ja");
        assertThat(town.waiting("UserTask_AnswerOwnTask")).hasSize(1);
    }

    @Test
    void isForTheCoordination() {
        assertThat(pages.get(PAGE, "leitung")).hasStatus(HttpStatus.FORBIDDEN);
    }

    private MvcTestResult post(String address, String... fields) {
        return pages.post(address, "koordination", fields);
    }

    private String page() {
        return pages.read(PAGE, "koordination");
    }
}
