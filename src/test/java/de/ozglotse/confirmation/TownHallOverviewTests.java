package de.ozglotse.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.TestClock;
import de.ozglotse.audit.RecordedAudit;
import de.ozglotse.confirmation.TownHall.Page;
import de.ozglotse.mail.TownHallFixture;
import de.ozglotse.workflow.StepId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LinkTest
class TownHallOverviewTests {

    private static final String OTHER = "/fragen/step-2";

    @Autowired
    private TownHall townHall;

    @Autowired
    private FakeSteps steps;

    @Autowired
    private TownHallFixture contacts;

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
    void showsWhatIsOpenDoneAndComing() throws Exception {
        String link = asksBoth();

        Page before = townHall.opens(link + "/schritte");
        assertThat(before.status()).isEqualTo(200);
        assertThat(before.text())
                .contains("<h1>Ihre Schritte</h1>", "2 Fragen an Sie sind offen.", "Freitag, 3. März 2023")
                .contains(">Bitz<", ">Obernheim<", link + "/fragen/step-1", link + OTHER)
                .contains("Das kann noch kommen – Bitz", "Mangel beheben")
                .doesNotContain("Balingen", link + "/fragen/step-3");

        townHall.posts(link, TownHall.confirms());
        assertThat(townHall.opens(link + "/schritte").text())
                .contains("Eine Frage an Sie ist offen.", "Eine Antwort ist da – Bitz")
                .contains("Beantwortet von Sabine Maurer am 1. März 2023", "Hier ist nichts offen.");
    }

    @Test
    void answersAnotherQuestionWithTheSameLink() throws Exception {
        String link = asksBoth();

        assertThat(townHall.opens(link + OTHER).text()).contains("Für die Gemeinde Obernheim", link + OTHER + "\"");
        Page answer = townHall.posts(link + OTHER, TownHall.confirms());

        assertThat(answer.redirect()).isEqualTo(link + OTHER + "/danke");
        assertThat(townHall.opens(link + OTHER + "/danke").text())
                .contains("Danke, Ihre Antwort ist da", "Für die Gemeinde Obernheim", "Eine weitere Frage ist offen")
                .contains(link + "/fragen/step-1", link + "/schritte");
        assertThat(townHall.opens(link + OTHER).text()).contains("Diese Frage ist bereits beantwortet");
        assertThat(audit.kinds()).contains("link.overview");
        assertThat(townHall.mails()).anyMatch(mail -> mail.text().contains("Gesendet von Sabine Maurer"));
        assertThat(steps.open(Steps.ID)).isPresent();
        assertThat(townHall.posts(link, TownHall.confirms()).status()).isEqualTo(302);
    }

    @Test
    void usesTheLinkThatWasSentForThatQuestion() throws Exception {
        String first = asksBoth();
        clock.advance(Duration.ofDays(1));
        requests.issue(new StepId("step-2"));
        String second = townHall.newestLink();

        townHall.posts(first + OTHER, TownHall.confirms());

        assertThat(townHall.opens(second).text()).contains("Diese Frage ist bereits beantwortet", "Antwort: Bestätigt");
        assertThat(townHall.opens(second + "/danke").status()).isEqualTo(200);
        assertThat(audit.kinds()).contains("link.used").doesNotContain("link.overview");
    }

    @Test
    void showsNothingOfOthers() throws Exception {
        String link = asksBoth();

        for (String path : List.of(link + "/fragen/step-3", link + "/fragen/unknown", link + "/fragen/step-3/danke")) {
            assertThat(townHall.opens(path).status()).isEqualTo(404);
            assertThat(townHall.opens(path).text()).doesNotContain("Balingen", Steps.QUESTION);
        }
        assertThat(townHall.posts(link + "/fragen/step-3", TownHall.confirms()).status())
                .isEqualTo(410);
    }

    @Test
    void endsWithTheLinkAndWithTheDuty() throws Exception {
        String link = asksBoth();

        contacts.dismissAll();
        for (String path : List.of(link, link + "/schritte", link + OTHER)) {
            assertThat(townHall.opens(path).status()).isEqualTo(404);
        }
        assertThat(townHall.posts(link, TownHall.confirms()).status()).isEqualTo(410);

        townHall.reset();
        String old = asksBoth();
        requests.issue(Steps.ID);
        assertThat(townHall.opens(old + "/schritte").status()).isEqualTo(404);
        assertThat(townHall.opens(old + OTHER).status()).isEqualTo(404);

        String fresh = townHall.newestLink();
        clock.advance(Duration.ofDays(61));
        assertThat(townHall.opens(fresh + "/schritte").status()).isEqualTo(404);
        assertThat(townHall.posts(fresh + OTHER, TownHall.confirms()).status()).isEqualTo(410);
    }

    @Test
    void takesInterimRepliesToAnotherQuestion() throws Exception {
        String link = asksBoth();
        Map<String, String> later = new HashMap<>(TownHall.confirms());
        later.putAll(Map.of("ihre-antwort", "noch-nicht", "noch-nicht-bis", "15.03.2023"));

        assertThat(townHall.posts(link + OTHER, later).redirect()).isEqualTo(link + OTHER + "/danke");

        assertThat(townHall.opens(link + OTHER).text()).contains("Das haben Sie uns schon gesagt");
        assertThat(townHall.opens(link + OTHER + "/danke").text()).contains("15. März 2023");
    }

    @Test
    void doesNotOfferTheQuestionThatTheContactWaitsFor() throws Exception {
        String link = asksBoth();
        Map<String, String> asks = new HashMap<>(TownHall.confirms());
        asks.putAll(Map.of("ihre-antwort", "rueckfrage", "rueckfrage-text", "Welches Konto?"));

        townHall.posts(link, asks);
        assertThat(townHall.opens(link + "/danke").text())
                .contains("Eine weitere Frage ist offen", "href=\"" + link + OTHER + "\"")
                .doesNotContain("href=\"" + link + "/fragen/step-1\"");

        townHall.posts(link + OTHER, asks);
        assertThat(townHall.opens(link + OTHER + "/danke").text())
                .contains("Wir melden uns bei Ihnen.", "Ihre Schritte")
                .doesNotContain("Nächste Frage beantworten");
    }

    private String asksBoth() {
        contacts.actsForObernheim();
        steps.open(Steps.of("step-2", TownHallFixture.OBERNHEIM, "Obernheim"));
        steps.open(Steps.of("step-3", TownHallFixture.BALINGEN, "Balingen"));
        return townHall.isAsked();
    }
}
