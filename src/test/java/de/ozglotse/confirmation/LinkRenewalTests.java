package de.ozglotse.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.TestClock;
import de.ozglotse.confirmation.TownHall.Page;
import de.ozglotse.mail.TownHallFixture;
import de.ozglotse.shared.EmailAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LinkTest
class LinkRenewalTests {

    private static final String UNKNOWN = "/r/" + "A".repeat(43);

    @Autowired
    private TownHall townHall;

    @Autowired
    private FakeSteps steps;

    @Autowired
    private TestClock clock;

    @Autowired
    private TownHallFixture contacts;

    @BeforeEach
    void begin() {
        townHall.reset();
    }

    @Test
    void goesToTheStoredAddressOnly() throws Exception {
        String old = townHall.isAsked();
        clock.advance(Duration.ofDays(30));

        Page page = townHall.posts(old + "/neu", Map.of("mail", "fremd@stadt.example"));

        assertThat(page.redirect()).isEqualTo(old + "/neu");
        assertThat(townHall.opens(page.redirect()).text()).contains("Wir prüfen Ihre Anfrage");
        assertThat(townHall.mails().get(0).entry().subject()).startsWith("Ihr neuer Link: " + Steps.QUESTION);
        assertThat(townHall.mails().get(0).entry().toAddress()).isEqualTo("rathaus@bitz.example");
        assertThat(townHall.opens(townHall.newestLink()).status()).isEqualTo(200);
        assertThat(townHall.opens(old).status()).isEqualTo(404);
    }

    @Test
    void answersUnknownLinksInTheSameWay() throws Exception {
        townHall.isAsked();

        Page page = townHall.posts(UNKNOWN + "/neu", Map.of());

        assertThat(page.status()).isEqualTo(302);
        assertThat(townHall.opens(page.redirect()).status()).isEqualTo(200);
        assertThat(townHall.mails()).hasSize(1);
    }

    @Test
    void comesThreeTimesAnHour() throws Exception {
        String old = townHall.isAsked();
        clock.advance(Duration.ofDays(30));

        for (int time = 0; time < 5; time++) {
            townHall.posts(old + "/neu", Map.of());
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(townHall.mails()).hasSize(4);

        clock.advance(Duration.ofMinutes(56));
        townHall.posts(old + "/neu", Map.of());
        assertThat(townHall.mails()).hasSize(5);
    }

    @Test
    void isNotNeededWhileTheLinkWorks() throws Exception {
        townHall.posts(townHall.isAsked() + "/neu", Map.of());

        assertThat(townHall.mails()).hasSize(1);
    }

    @Test
    void reachesWhoeverIsTheContactNow() throws Exception {
        String old = townHall.isAsked();
        clock.advance(Duration.ofDays(30));
        contacts.appoint(
                TownHallFixture.BITZ,
                "Herr Neu",
                Optional.empty(),
                new EmailAddress("neu@bitz.example"),
                Optional.empty());

        townHall.posts(old + "/neu", Map.of());

        assertThat(townHall.mails().get(0).entry().toAddress()).isEqualTo("neu@bitz.example");
    }

    @Test
    void doesNotReopenWhatIsAnswered() throws Exception {
        String link = townHall.isAsked();
        townHall.posts(link, TownHall.confirms());

        townHall.posts(link + "/neu", Map.of());

        assertThat(steps.open(Steps.ID)).isEmpty();
        assertThat(townHall.mails()).hasSize(2);
    }
}
