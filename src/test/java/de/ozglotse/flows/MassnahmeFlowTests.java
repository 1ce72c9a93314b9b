package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.Pages;
import de.ozglotse.TestClock;
import de.ozglotse.notes.Notes;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** What is agreed in a meeting with a town hall becomes tasks. */
@ApplicationTest
@Transactional
class MassnahmeFlowTests {

    private static final String PAGE = "/gemeinden/08417014/termin";

    @Autowired
    private Towns towns;

    @Autowired
    private Pages pages;

    @Autowired
    private StepAnswers answers;

    @Autowired
    private Notes notes;

    private Town town;

    @BeforeEach
    void begin(@Autowired TestClock clock, @Autowired DemoCounty county) {
        clock.set(TestClock.START);
        county.prepare("08417014");
        town = towns.of("08417014");
    }

    @Test
    void makesATaskOfEachMassnahme() {
        agree("Funktionspostfach einrichten", "RATHAUS", "Frau Maurer", "31.03.2023");
        agree("Leitfaden schicken", "LANDRATSAMT", "", "10.03.2023");
        assertThat(page()).contains("Funktionspostfach einrichten", "Frau Maurer", "31.03.2023", "Leitfaden schicken");

        post(PAGE + "/abschluss", "schritte", "Siehe unten.", "stand-schritte", "0", "tag", "28.02.2023");

        String agreed = "Vereinbarte Maßnahmen:\n"
                + "– Funktionspostfach einrichten (Rathaus: Frau Maurer, bis 31.03.2023)\n"
                + "– Leitfaden schicken (Landratsamt, bis 10.03.2023)";
        assertThat(notes.of(town.caseKey(), 1).get(0).content().text()).endsWith(agreed);
        WaitingStep asked = waiting("UserTask_AnswerOwnTask", "Funktionspostfach einrichten");
        assertThat(asked.due()).contains(LocalDate.of(2023, 3, 31));
        assertThat(answers.open(asked.id()).orElseThrow().definition().help())
                .contains("Vereinbart im Gespräch am 28.02.2023.", "Verantwortlich: Frau Maurer");
        WaitingStep own = waiting("UserTask_DoOwnTask", "Leitfaden schicken");
        assertThat(own.due()).contains(LocalDate.of(2023, 3, 10));
        WaitingStep confirmation =
                waiting("UserTask_AnswerOwnTask", "Stimmt das Ergebnis unseres Gesprächs vom 28.02.2023?");
        assertThat(answers.open(confirmation.id()).orElseThrow().definition().help())
                .contains(agreed);
    }

    @Test
    void theErstgespraechDoesNotAskAgainForWhatIsATaskAlready(@Autowired Timers timers) {
        town.reachTestMessage();
        town.proveAccount();
        town.agreeOnTermin();
        timers.fire(town, "IntermediateEvent_TerminReached");
        agree("Postfach einrichten", "RATHAUS", "", "31.03.2023");
        agree("Leitfaden schicken", "LANDRATSAMT", "", "31.03.2023");

        post(PAGE + "/abschluss", "tag", "16.03.2023");
        assertThat(answers.open(town.open("UserTask_ConfirmErgebnis"))
                        .orElseThrow()
                        .definition()
                        .help())
                .contains("– Postfach einrichten (Rathaus, bis 31.03.2023)", "– Leitfaden schicken (Landratsamt,");
        town.answer("UserTask_ConfirmErgebnis", Map.of("ergebnis", "bestaetigt"));

        assertThat(town.waiting("UserTask_FollowUpMassnahme")).isEmpty();
        assertThat(town.waiting("UserTask_DoOwnTask")).hasSize(1);
        assertThat(town.waiting("UserTask_AnswerOwnTask")).hasSize(1);
    }

    @Test
    void takesAMassnahmeBackAndKeepsTheSameOneOnce() {
        agree("Postfach einrichten", "RATHAUS", "", "31.03.2023");
        agree("Postfach einrichten", "RATHAUS", "", "31.03.2023");
        assertThat(massnahmen()).hasSize(1);

        post(PAGE, "entfernen", massnahmen().get(0), "sonstiges", "Dank", "stand-sonstiges", "0");

        assertThat(massnahmen()).isEmpty();
        assertThat(page()).contains("Dank</textarea>");
    }

    @Test
    void losesNothingOfAMassnahmeThatIsNotRight() {
        MvcTestResult wrong = post(
                PAGE,
                "was",
                "Postfach einrichten",
                "wer",
                "LANDRATSAMT",
                "verantwortlich",
                "Herr Kern",
                "bis",
                "gestern",
                "sonstiges",
                "Dank",
                "stand-sonstiges",
                "0");

        assertThat(wrong).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(Pages.text(wrong))
                .contains(
                        "value=\"Postfach einrichten\"", "value=\"Herr Kern\"", "value=\"gestern\"", "Dank</textarea>")
                .contains("href=\"#f-bis\"")
                .containsPattern("value=\"LANDRATSAMT\" checked");
        for (int i = 0; i < 5; i++) {
            agree("Maßnahme " + i, "RATHAUS", "", "31.03.2023");
        }
        assertThat(Pages.text(post(PAGE, "was", "Eine mehr", "bis", "31.03.2023")))
                .contains("Mehr als 5 Maßnahmen");
    }

    private void agree(String was, String wer, String verantwortlich, String bis) {
        assertThat(post(PAGE, "was", was, "wer", wer, "verantwortlich", verantwortlich, "bis", bis))
                .hasStatus3xxRedirection();
    }

    private List<String> massnahmen() {
        return Pattern.compile("name=\"entfernen\" value=\"([^\"]+)\"")
                .matcher(page())
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private WaitingStep waiting(String step, String label) {
        return town.waiting(step).stream()
                .filter(waiting -> waiting.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private MvcTestResult post(String address, String... fields) {
        return pages.post(address, "koordination", fields);
    }

    private String page() {
        return pages.read(PAGE, "koordination");
    }
}
