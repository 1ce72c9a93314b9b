package de.ozglotse.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.TestClock;
import de.ozglotse.confirmation.TownHall.Page;
import de.ozglotse.mail.TownHallFixture;
import de.ozglotse.tasklist.GivenAnswer.Outcome;
import de.ozglotse.workflow.StepId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LinkTest
class LinkChangeTests {

    private static final StepId REOPENED = new StepId("step-1b");

    @Autowired
    private TownHall townHall;

    @Autowired
    private FakeSteps steps;

    @Autowired
    private ConfirmationRequests requests;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void begin() {
        townHall.reset();
    }

    @Test
    void offersTheOldAnswerButNeitherNameNorTick() throws Exception {
        String link = townHall.isAsked();
        townHall.posts(link, confirms("kontoname", "Gemeinde Bitz"));

        assertThat(townHall.opens(link).text()).contains("Antwort ändern", link + "/aendern");
        assertThat(townHall.opens(link + "/danke").text()).contains("Antwort ändern");
        Page form = townHall.opens(link + "/aendern");
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.text())
                .contains("Sie ändern Ihre Antwort", "value=\"Gemeinde Bitz\"", "Neue Antwort senden")
                .contains("value=\"bestaetigen\" id=\"a-ja\" checked")
                .doesNotContain("value=\"Sabine Maurer\"", "value=\"ja\" aria-required=\"true\" checked");
    }

    @Test
    void storesTheNewAnswerInOneAct() throws Exception {
        String link = townHall.isAsked();
        townHall.posts(link, confirms("kontoname", "Gemeinde Bitz"));
        clock.advance(Duration.ofDays(3));

        Page changed = townHall.posts(link + "/aendern", confirms("kontoname", "Stadt Bitz"));

        assertThat(changed.redirect()).isEqualTo(link + "/danke");
        assertThat(steps.given(Steps.ID)).isEmpty();
        assertThat(steps.given(REOPENED).orElseThrow().values()).containsEntry("kontoname", "Stadt Bitz");
        assertThat(townHall.opens(link + "/danke").text()).contains("Stadt Bitz", "4. März 2023");
        assertThat(townHall.opens(link).text()).contains("Stadt Bitz", "Antwort ändern");
        assertThat(townHall.mails()).hasSize(3).noneMatch(mail -> mail.link().isPresent());
        assertThat(townHall.mails().get(0).text()).contains("Stadt Bitz");
    }

    @Test
    void changesToAnotherKindOfAnswer() throws Exception {
        String link = townHall.isAsked();
        townHall.posts(link, TownHall.confirms());
        Map<String, String> notYet = confirms("noch-nicht-bis", "15.03.2023");
        notYet.put("ihre-antwort", "noch-nicht");

        townHall.posts(link + "/aendern", notYet);

        assertThat(steps.open(REOPENED)).isPresent();
        assertThat(townHall.opens(link).status()).isEqualTo(200);
        assertThat(townHall.opens(link).text()).contains("Das haben Sie uns schon gesagt", "15. März 2023");
        assertThat(townHall.posts(link, TownHall.confirms()).status()).isEqualTo(302);
        assertThat(steps.given(REOPENED).orElseThrow().outcome()).isEqualTo(Outcome.BESTAETIGT);
    }

    @Test
    void endsWhenTheNextPersonHasActed() throws Exception {
        String link = townHall.isAsked();
        townHall.posts(link, TownHall.confirms());
        steps.goOn(Steps.ID);

        assertThat(townHall.opens(link).text())
                .contains("Wir haben mit Ihrer Antwort schon weitergearbeitet.", "Rufen Sie uns an")
                .doesNotContain("Antwort ändern");
        assertThat(townHall.opens(link + "/aendern").status()).isEqualTo(410);
        assertThat(townHall.posts(link + "/aendern", confirms("kontoname", "Neu"))
                        .status())
                .isEqualTo(410);
        assertThat(steps.given(Steps.ID)).isPresent();
    }

    @Test
    void keepsTheOldAnswerIfTheNewOneIsWrong() throws Exception {
        String link = townHall.isAsked();
        townHall.posts(link, TownHall.confirms());

        assertThat(townHall.posts(link + "/aendern", Map.of("ihre-antwort", "bestaetigen"))
                        .status())
                .isEqualTo(400);
        assertThat(townHall.posts(link + "/aendern", confirms("kontoname", "falsch"))
                        .status())
                .isEqualTo(400);

        assertThat(steps.given(Steps.ID)).isPresent();
        assertThat(townHall.opens(link).text()).contains("Diese Frage ist bereits beantwortet");
    }

    @Test
    void isOnlyForWhoeverAnswered() throws Exception {
        String first = townHall.isAsked();
        assertThat(townHall.opens(first + "/aendern").status()).isEqualTo(200);
        assertThat(townHall.opens(first + "/aendern").text()).doesNotContain("Sie ändern Ihre Antwort");
        townHall.posts(first, TownHall.confirms());

        requests.revokeAll(TownHallFixture.CASE);

        assertThat(townHall.opens(first + "/aendern").status()).isEqualTo(404);
        assertThat(townHall.posts(first + "/aendern", TownHall.confirms()).status())
                .isEqualTo(410);
        assertThat(steps.given(Steps.ID)).isPresent();
    }

    private static Map<String, String> confirms(String field, String value) {
        Map<String, String> fields = new HashMap<>(TownHall.confirms());
        fields.put(field, value);
        return fields;
    }
}
