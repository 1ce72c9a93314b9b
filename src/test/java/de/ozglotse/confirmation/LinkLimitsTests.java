package de.ozglotse.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.ozglotse.TestClock;
import de.ozglotse.confirmation.TownHall.Page;
import de.ozglotse.mail.TownHallFixture;
import de.ozglotse.shared.EmailAddress;
import de.ozglotse.tasklist.StepView;
import de.ozglotse.workflow.StepId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LinkTest
class LinkLimitsTests {

    private static final String UNKNOWN = "/r/" + "A".repeat(43);

    @Autowired
    private TownHall townHall;

    @Autowired
    private FakeSteps steps;

    @Autowired
    private ConfirmationRequests requests;

    @Autowired
    private LinkDesk desk;

    @Autowired
    private TownHallFixture contacts;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void begin() {
        townHall.reset();
    }

    @Test
    void turnsAwayWhoeverTriesAddresses() throws Exception {
        String link = townHall.isAsked();
        for (int time = 0; time < 20; time++) {
            assertThat(from("203.0.113.7", UNKNOWN.substring(0, 40) + time).status())
                    .isEqualTo(404);
        }

        Page refused = from("203.0.113.7", UNKNOWN);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.response().getHeader("Retry-After")).isEqualTo("900");
        assertThat(from("203.0.113.7", UNKNOWN + "/schritte").status()).isEqualTo(429);
        assertThat(from("203.0.113.8", UNKNOWN).status()).isEqualTo(404);
        assertThat(from("203.0.113.7", link).status()).isEqualTo(200);

        clock.advance(Duration.ofMinutes(15));
        assertThat(from("203.0.113.7", UNKNOWN).status()).isEqualTo(404);
    }

    @Test
    void doesNotCountDeadLinks() throws Exception {
        String old = townHall.isAsked();
        requests.revokeAll(TownHallFixture.CASE);

        for (int time = 0; time < 30; time++) {
            assertThat(from("203.0.113.7", old).status()).isEqualTo(404);
        }
    }

    @Test
    void sendsTwentyNewLinksAnHour() throws Exception {
        List<String> dead = new ArrayList<>();
        for (int number = 0; number < 25; number++) {
            dead.add(sent("step-" + number));
        }
        clock.advance(Duration.ofDays(90));
        int before = townHall.countMails();

        for (String link : dead) {
            contacts.appoint(
                    TownHallFixture.BITZ,
                    "Frau Neu",
                    Optional.empty(),
                    new EmailAddress("neu@bitz.example"),
                    Optional.empty());
            assertThat(townHall.posts(link + "/neu", Map.of()).redirect()).isEqualTo(link + "/neu");
        }

        assertThat(townHall.countMails() - before).isEqualTo(20);
    }

    @Test
    void writesToTwentyColleaguesAnHour() throws Exception {
        String link = sent("step-0");
        Map<String, String> names = new HashMap<>(TownHall.confirms());
        names.putAll(Map.of(
                "ihre-antwort",
                "nicht-zustaendig",
                "zustaendig-name",
                "Herr Beck",
                "zustaendig-mail",
                "beck@bitz.example"));

        for (int number = 1; number <= 21; number++) {
            steps.open(question("step-" + number));
            assertThat(townHall.posts(link + "/fragen/step-" + number, names).status())
                    .isEqualTo(number <= 20 ? 302 : 400);
        }
    }

    private String sent(String step) {
        steps.open(question(step));
        desk.send(new StepId(step));
        clock.advance(Duration.ofSeconds(1));
        return townHall.newestLink();
    }

    private static StepView question(String step) {
        return Steps.with(new StepId(step), TownHallFixture.CASE, Optional.empty(), true);
    }

    private Page from(String address, String path) throws Exception {
        return townHall.page(get(path).with(request -> {
            request.setRemoteAddr(address);
            return request;
        }));
    }
}
