package de.ozglotse.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.TestClock;
import de.ozglotse.audit.RecordedAudit;
import de.ozglotse.confirmation.TownHall.Page;
import de.ozglotse.mail.TownHallFixture;
import de.ozglotse.workflow.StepId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@LinkTest
class HandingOnTests {

    @Autowired
    private TownHall townHall;

    @Autowired
    private FakeSteps steps;

    @Autowired
    private ConfirmationRequests requests;

    @Autowired
    private RecordedAudit audit;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void begin() {
        townHall.reset();
    }

    @Test
    void givesTheColleagueAnOwnLinkAndEndsTheOldOne() throws Exception {
        String old = townHall.isAsked();

        Page answer = townHall.posts(old, names("Herr Beck", "beck@bitz.example"));

        assertThat(answer.redirect()).isEqualTo(old + "/danke");
        assertThat(townHall.opens(old + "/danke").text())
                .contains(
                        "Danke, Ihre Antwort ist da",
                        "Sie haben die Frage weitergegeben",
                        "Ihr Link zu dieser Frage gilt nicht mehr.")
                .doesNotContain("beck@bitz.example", Steps.QUESTION);
        assertThat(townHall.opens(old).text()).doesNotContain(Steps.QUESTION);
        assertThat(townHall.posts(old, TownHall.confirms()).status()).isEqualTo(410);
        assertThat(townHall.opens(old + "/schritte").status()).isEqualTo(404);
        assertThat(steps.open(Steps.ID)).isPresent();
        assertThat(townHall.mails()).anySatisfy(mail -> {
            assertThat(mail.entry().toAddress()).isEqualTo("beck@bitz.example");
            assertThat(mail.text()).contains("Frau Sabine Maurer hat Sie genannt");
            assertThat(mail.entry().subject()).contains(Steps.QUESTION);
            assertThat(mail.link()).isPresent();
        });
        assertThat(townHall.mails()).anyMatch(mail -> mail.text().contains("Wir fragen jetzt Herr Beck."));
        assertThat(audit.kinds()).contains("link.handedOn", "link.delegated");
    }

    @Test
    void showsTheColleagueThisQuestionOnly() throws Exception {
        townHall.posts(townHall.isAsked(), names("Herr Beck", "beck@bitz.example"));
        String link = townHall.newestLink();

        assertThat(townHall.opens(link).text())
                .contains("Guten Tag Herr Beck,", Steps.QUESTION)
                .doesNotContain("/schritte");
        assertThat(townHall.opens(link + "/schritte").status()).isEqualTo(404);

        assertThat(townHall.posts(link, TownHall.confirms()).status()).isEqualTo(302);
        assertThat(steps.given(Steps.ID)).isPresent();
        assertThat(townHall.mails())
                .filteredOn(mail -> mail.text().contains("Antwort: Bestätigt"))
                .extracting(mail -> mail.entry().toAddress())
                .containsExactly("beck@bitz.example");
    }

    @Test
    void sendsWhatFollowsToTheColleagueUntilTheCoordinatorNamesSomebody() throws Exception {
        townHall.posts(townHall.isAsked(), names("Herr Beck", "beck@bitz.example"));
        String link = townHall.newestLink();

        clock.advance(Duration.ofMinutes(1));
        requests.issue(Steps.ID);
        assertThat(townHall.mails().get(0).entry().toAddress()).isEqualTo("beck@bitz.example");
        assertThat(townHall.opens(link).status()).isEqualTo(404);

        requests.contactNamed(TownHallFixture.CASE);
        assertThat(townHall.opens(townHall.newestLink()).status()).isEqualTo(404);
        clock.advance(Duration.ofMinutes(1));
        requests.issue(Steps.ID);
        assertThat(townHall.mails().get(0).entry().toAddress()).isEqualTo("rathaus@bitz.example");
    }

    @Test
    void listsItAsPassedOn() throws Exception {
        steps.open(Steps.with(new StepId("step-2"), TownHallFixture.CASE, Optional.empty(), true));
        String link = townHall.isAsked();

        townHall.posts(link + "/fragen/step-2", names("Herr Beck", "beck@bitz.example"));

        assertThat(townHall.opens(link + "/fragen/step-2/danke").text())
                .contains("Danke, Ihre Antwort ist da", "Sie haben die Frage weitergegeben");
        assertThat(townHall.posts(link + "/fragen/step-2", TownHall.confirms()).status())
                .isEqualTo(410);
        assertThat(townHall.opens(link + "/schritte").text())
                .contains("Weitergegeben an Herr Beck", "Eine Frage an Sie ist offen.")
                .doesNotContain("/fragen/step-2");
    }

    @Test
    void endsAfterThreeColleagues() throws Exception {
        String link = townHall.isAsked();
        for (int time = 0; time < 3; time++) {
            assertThat(townHall.posts(link, names("Herr Beck", "beck" + time + "@bitz.example"))
                            .status())
                    .isEqualTo(302);
            link = townHall.newestLink();
        }

        Page fourth = townHall.posts(link, names("Herr Beck", "beck@bitz.example"));

        assertThat(fourth.status()).isEqualTo(400);
        assertThat(fourth.text()).contains("schon mehrmals weitergegeben");
        assertThat(townHall.opens(link).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "'',beck@bitz.example,zustaendig-name",
        "Jetzt www.betrug.example/x öffnen,beck@bitz.example,zustaendig-name",
        "Herr Beck,beck,zustaendig-mail",
        "Herr Beck,'a@b.example,c@d.example',zustaendig-mail",
        "Herr Beck,'a@b.example\r\nBcc: c@d.example',zustaendig-mail"
    })
    void checksNameAndAddress(String name, String mail, String field) throws Exception {
        Page page = townHall.posts(townHall.isAsked(), names(name, mail));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("href=\"#f-" + field + "\"");
        assertThat(townHall.mails()).hasSize(1);
    }

    private static Map<String, String> names(String name, String mail) {
        Map<String, String> fields = new HashMap<>(TownHall.confirms());
        fields.putAll(Map.of("ihre-antwort", "nicht-zustaendig", "zustaendig-name", name, "zustaendig-mail", mail));
        return fields;
    }
}
