package de.ozglotse.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.TestClock;
import de.ozglotse.audit.RecordedAudit;
import de.ozglotse.confirmation.TownHall.Page;
import de.ozglotse.shared.Actor;
import de.ozglotse.tasklist.GivenAnswer;
import de.ozglotse.tasklist.GivenAnswer.Outcome;
import de.ozglotse.workflow.Completer.Channel;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@LinkTest
class LinkAnswersTests {

    @Autowired
    private TownHall townHall;

    @Autowired
    private FakeSteps steps;

    @Autowired
    private RecordedAudit audit;

    @Autowired
    private ConfirmationRequests requests;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void begin() {
        townHall.reset();
    }

    @Test
    void confirmsWithTheStepsForm() throws Exception {
        String link = townHall.isAsked();

        Page answer = townHall.posts(
                link,
                answer("bestaetigen", Map.of("kontoname", "Gemeinde Bitz", "bebpo", "ja", "weg", "je-amt", "x", "y")));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.redirect()).isEqualTo(link + "/danke");
        GivenAnswer given = steps.given(Steps.ID).orElseThrow();
        assertThat(given.values()).isEqualTo(Map.of("kontoname", "Gemeinde Bitz", "bebpo", "ja", "weg", "je-amt"));
        assertThat(given.by().channel()).isEqualTo(Channel.LINK);
        assertThat(given.by().actor().name()).isEqualTo("Sabine Maurer");
        assertThat(audit.kinds()).containsExactly("link.question", "link.used");
        assertThat(townHall.opens(link + "/danke").text())
                .contains("Danke, Ihre Antwort ist da", "Antwort: Bestätigt", "Wie heißt das Konto? Gemeinde Bitz")
                .contains("Gibt es ein beBPo? Ja", "Auf welchem Weg? Je Amt", "1. März 2023, 09:00 Uhr")
                .contains(Steps.QUESTION, "Danach prüfen wir das Konto mit einer Testnachricht.")
                .doesNotContain("Behördenkonto bestätigen", "prüft Ihre Antwort");
        assertThat(townHall.opens(link + "/schritte").text()).contains(Steps.QUESTION);
    }

    @Test
    void promisesOnlyWhatFollowsTheAnswer() throws Exception {
        String link = townHall.isAsked();

        townHall.posts(link, answer("bestaetigen", Map.of("bebpo", "nein")));

        assertThat(townHall.opens(link + "/danke").text())
                .contains("Katrin Vogel prüft Ihre Antwort.")
                .doesNotContain("Danach prüfen wir das Konto");
    }

    @Test
    void sendsAReceiptAndWithdrawsTheUnsentQuestion() throws Exception {
        townHall.posts(townHall.isAsked(), TownHall.confirms());

        assertThat(townHall.mails()).hasSize(2).anySatisfy(mail -> {
            assertThat(mail.entry().subject()).isEqualTo("Ihre Antwort ist da: " + Steps.QUESTION + " – Bitz");
            assertThat(mail.text()).contains("Antwort: Bestätigt", "Gesendet von Sabine Maurer am 1. März 2023");
            assertThat(mail.link()).isEmpty();
        });
        assertThat(townHall.mails()).filteredOn(mail -> mail.link().isPresent()).isEmpty();
    }

    @Test
    void postponesUntilADay() throws Exception {
        String link = townHall.isAsked();

        Page answer = townHall.posts(link, answer("noch-nicht", Map.of("noch-nicht-bis", "15.3.23")));

        assertThat(answer.redirect()).isEqualTo(link + "/danke");
        assertThat(steps.said()).containsExactly("bis 2023-03-15");
        assertThat(townHall.opens(link + "/danke").text())
                .contains("Am Mittwoch, 15. März 2023 fragen wir noch einmal.");
        assertThat(townHall.opens(link).status()).isEqualTo(200);
        assertThat(townHall.opens(link).text()).contains("Das haben Sie uns schon gesagt");
        assertThat(townHall.mails()).hasSize(2);
        assertThat(townHall.posts(link, TownHall.confirms()).status()).isEqualTo(302);
    }

    @Test
    void asksAQuestion() throws Exception {
        String link = townHall.isAsked();

        townHall.posts(link, answer("rueckfrage", Map.of("rueckfrage-text", "Was ist <b>das</b>?")));

        assertThat(steps.said()).containsExactly("Was ist <b>das</b>?");
        assertThat(steps.open(Steps.ID)).isPresent();
        assertThat(townHall.opens(link + "/danke").text()).contains("Wir melden uns bei Ihnen.");
    }

    @Test
    void showsTheReplyOnThePageAsWell() throws Exception {
        String link = townHall.isAsked();
        townHall.posts(link, answer("rueckfrage", Map.of("rueckfrage-text", "Was ist <b>das</b>?")));
        clock.advance(Duration.ofHours(1));

        requests.reply(Steps.ID, "Ein Postfach für Anträge.", Actor.user("Katrin Vogel"));

        assertThat(townHall.opens(link).text())
                .contains("Sabine Maurer am 1. März 2023, 09:00 Uhr", "Was ist &lt;b&gt;das&lt;/b&gt;?")
                .contains("Katrin Vogel, Landratsamt, am 1. März 2023, 10:00 Uhr", "Ein Postfach für Anträge.");
    }

    @Test
    void namesTheColleague() throws Exception {
        String link = townHall.isAsked();

        townHall.posts(link, answer("nicht-zustaendig", Map.of("zustaendig-name", "Herr Beck")));

        GivenAnswer given = steps.given(Steps.ID).orElseThrow();
        assertThat(given.outcome()).isEqualTo(Outcome.NICHT_ZUSTAENDIG);
        assertThat(given.note()).contains("Zuständig ist: Herr Beck");
        assertThat(townHall.opens(link + "/danke").text()).contains("Antwort: Nicht zuständig");
    }

    @Test
    void declinesWithAReason() throws Exception {
        townHall.posts(townHall.isAsked(), answer("ablehnen", Map.of("ablehnung-grund", "Kein Personal")));

        GivenAnswer given = steps.given(Steps.ID).orElseThrow();
        assertThat(given.outcome()).isEqualTo(Outcome.ABGELEHNT);
        assertThat(given.note()).contains("Kein Personal");
    }

    @ParameterizedTest
    @CsvSource({
        "'',ihre-antwort,Bitte wählen Sie eine Antwort aus.",
        "vielleicht,ihre-antwort,Bitte wählen Sie eine Antwort aus.",
        "noch-nicht,noch-nicht-bis,Bitte geben Sie ein Datum an",
        "rueckfrage,rueckfrage-text,Bitte schreiben Sie Ihre Frage auf.",
        "ablehnen,ablehnung-grund,Bitte nennen Sie einen Grund."
    })
    void saysWhatIsMissing(String choice, String field, String text) throws Exception {
        Page page = townHall.posts(townHall.isAsked(), answer(choice, Map.of("kontoname", "Bitz-Konto")));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text())
                .contains("<title>Fehler: ", "role=\"alert\"", "href=\"#f-" + field + "\"", "id=\"f-" + field + "\"")
                .contains(text, "value=\"Bitz-Konto\"", "value=\"Sabine Maurer\"");
        assertThat(steps.open(Steps.ID)).isPresent();
        assertThat(steps.said()).isEmpty();
    }

    @Test
    void wantsANameAndATick() throws Exception {
        Page page = townHall.posts(townHall.isAsked(), Map.of("ihre-antwort", "bestaetigen", "name", "  "));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text())
                .contains("Bitte prüfen Sie 2 Angaben", "href=\"#f-name\"", "href=\"#f-einverstanden\"")
                .contains("checked=\"checked\"");
        assertThat(steps.open(Steps.ID)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"01.03.2023", "28.02.2023", "02.03.2024", "31.02.2023", "morgen"})
    void wantsADayAhead(String day) throws Exception {
        Page page = townHall.posts(townHall.isAsked(), answer("noch-nicht", Map.of("noch-nicht-bis", day)));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("href=\"#f-noch-nicht-bis\"", "value=\"" + day + "\"");
    }

    @Test
    void showsWhatTheStepRefuses() throws Exception {
        Page page = townHall.posts(townHall.isAsked(), answer("bestaetigen", Map.of("kontoname", "falsch")));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("href=\"#f-kontoname\"", "Bitte schreiben Sie höchstens 10 Zeichen.");
        assertThat(steps.open(Steps.ID)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"<script>alert(1)</script>", "'\"><img src=x>'", "${7*7}", "__${7*7}__", "[[${7*7}]]"})
    void showsInputAsText(String payload) throws Exception {
        String link = townHall.isAsked();
        Map<String, String> typed = new HashMap<>(answer("rueckfrage", Map.of()));
        typed.put("kontoname", payload);
        typed.put("name", payload);

        Page page = townHall.posts(link, typed);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).doesNotContain("<script>alert", "<img", "value=\"49\"");
    }

    private static Map<String, String> answer(String choice, Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(TownHall.confirms());
        fields.put("ihre-antwort", choice);
        fields.putAll(more);
        return fields;
    }
}
