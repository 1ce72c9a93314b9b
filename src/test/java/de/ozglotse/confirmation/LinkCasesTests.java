package de.ozglotse.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.ozglotse.TestClock;
import de.ozglotse.confirmation.TownHall.Page;
import de.ozglotse.mail.TownHallFixture;
import de.ozglotse.shared.Actor;
import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.StepId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;

/** The sixteen ways in which a link can stand, one test each, and what its page then does. */
@LinkTest
class LinkCasesTests {

    private static final String UNKNOWN = "/r/" + "A".repeat(43);
    private static final String DEAD = "Dieser Link gilt nicht mehr";

    @Autowired
    private TownHall townHall;

    @Autowired
    private FakeSteps steps;

    @Autowired
    private ConfirmationRequests requests;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private TestClock clock;

    @Autowired
    private TownHallFixture contacts;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void begin() {
        townHall.reset();
    }

    @Test
    void validLinkShowsItsQuestion() throws Exception {
        Page page = townHall.opens(townHall.isAsked());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Für die Gemeinde Bitz", "<h1>" + Steps.QUESTION + "</h1>", "Guten Tag Frau Sabine Maurer,")
                .contains("<b>Freitag, 3. März 2023</b>", "Das dauert etwa 1 Minute.", "Woran erkenne ich das?")
                .contains("Bestätigen", "Noch nicht", "Rückfrage", "Nicht zuständig", "Ablehnen", "Antwort senden")
                .contains("Wie heißt das Konto?", "name=\"kontoname\"", "nur bis zum 17. März 2023")
                .contains("Katrin Vogel", "tel:+497433000123", "name=\"_csrf\"")
                .doesNotContain("checked=");
    }

    @Test
    void pagesAreKeptByNobodyAndOpenNoSession() throws Exception {
        String link = townHall.isAsked();
        for (String path : List.of(link, link + "/danke", link + "/neu", UNKNOWN, "/r/x")) {
            Page page = townHall.opens(path);

            assertThat(page.response().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(page.response().getHeader("Cache-Control")).isEqualTo("no-store");
            assertThat(page.response().getHeader("X-Robots-Tag")).startsWith("noindex");
            assertThat(page.response().getHeader("Content-Security-Policy")).contains("default-src 'none'");
            assertThat(page.response().getHeaders("Set-Cookie")).noneMatch(cookie -> cookie.contains("SESSION"));
        }
    }

    @Test
    void readingChangesNothing() throws Exception {
        String link = townHall.isAsked();
        List<?> before = List.of(rows("confirmation_link"), rows("outbox_mail"), rows("fake_step"));

        for (String path : List.of(link, link + "/danke", link + "/neu", UNKNOWN)) {
            townHall.page(get(path));
            townHall.page(head(path));
        }

        assertThat(List.of(rows("confirmation_link"), rows("outbox_mail"), rows("fake_step")))
                .isEqualTo(before);
    }

    @Test
    void answersNeedTheCsrfToken() throws Exception {
        String link = townHall.isAsked();

        assertThat(townHall.page(post(link).params(MultiValueMap.fromSingleValue(TownHall.confirms())))
                        .status())
                .isEqualTo(403);
        assertThat(steps.open(Steps.ID)).isPresent();
    }

    @Test
    void linkDiesOnTheSecond() throws Exception {
        String link = townHall.isAsked();

        clock.set(Instant.parse("2023-03-17T22:59:59Z"));
        assertThat(townHall.opens(link).status()).isEqualTo(200);

        clock.set(Instant.parse("2023-03-17T23:00:00Z"));
        assertThat(townHall.opens(link).status()).isEqualTo(404);
        assertThat(townHall.posts(link, TownHall.confirms()).status()).isEqualTo(410);
        assertThat(steps.open(Steps.ID)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "7Kq2vX9mTzR4bLw8", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void unknownLinkLooksLikeADeadOne(String token) throws Exception {
        String link = townHall.isAsked();
        requests.issue(Steps.ID);

        Page revoked = townHall.opens(link);
        Page unknown = townHall.opens("/r/" + token);

        assertThat(revoked.status()).isEqualTo(404);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.text()).contains(DEAD, "Neuen Link anfordern");
        assertThat(comparable(unknown.text())).isEqualTo(comparable(revoked.text()));
        assertThat(townHall.posts("/r/" + token, TownHall.confirms()).status()).isEqualTo(410);
    }

    @Test
    void changedContactKillsTheLink() throws Exception {
        String link = townHall.isAsked();

        requests.revokeAll(TownHallFixture.CASE);

        assertThat(townHall.opens(link).text()).contains(DEAD);
        assertThat(townHall.posts(link, TownHall.confirms()).status()).isEqualTo(410);
        assertThat(steps.open(Steps.ID)).isPresent();
    }

    @Test
    void linkAnswersItsOwnStepOnly() throws Exception {
        StepId other = new StepId("step-2");
        String first = townHall.isAsked();
        townHall.isAsked(Steps.with(other, TownHallFixture.CASE, Optional.empty(), true));

        townHall.posts(first, TownHall.confirms());

        assertThat(steps.open(Steps.ID)).isEmpty();
        assertThat(steps.open(other)).isPresent();
    }

    @Test
    void usedLinkSaysWhoAnswered() throws Exception {
        String link = townHall.isAsked();
        townHall.posts(link, TownHall.confirms());

        Page again = townHall.opens(link);

        assertThat(again.status()).isEqualTo(410);
        assertThat(again.text()).contains("Bereits erledigt von Sabine Maurer am 1. März 2023, 09:00 Uhr.");
        assertThat(townHall.posts(link, TownHall.confirms()).status()).isEqualTo(410);
    }

    @Test
    void linkSaysThatTheCoordinatorWasFaster() throws Exception {
        String link = townHall.isAsked();
        Completer coordinator = new Completer(Actor.user("Katrin Vogel"), Completer.Channel.ON_BEHALF);
        transaction.executeWithoutResult(status -> steps.complete(
                Steps.ID, Map.of("kontoname", "geheim"), Optional.of("telefonisch"), coordinator, List.of()));

        Page page = townHall.opens(link);

        assertThat(page.status()).isEqualTo(410);
        assertThat(page.text()).contains("Bereits erledigt von Katrin Vogel").doesNotContain("geheim", "telefonisch");
    }

    @Test
    void postponedLinkGoesOnWorking() throws Exception {
        String link = townHall.isAsked();
        Map<String, String> later = new HashMap<>(TownHall.confirms());
        later.putAll(Map.of("ihre-antwort", "noch-nicht", "noch-nicht-bis", "15.03.2023"));
        townHall.posts(link, later);

        assertThat(townHall.opens(link).status()).isEqualTo(200);
    }

    @Test
    void newLinkKillsTheEarlierOne() throws Exception {
        String old = townHall.isAsked();
        clock.advance(Duration.ofDays(1));
        requests.issue(Steps.ID);

        assertThat(townHall.opens(old).text()).contains(DEAD);
        assertThat(townHall.posts(old, TownHall.confirms()).status()).isEqualTo(410);
        assertThat(townHall.opens(townHall.newestLink()).status()).isEqualTo(200);
    }

    @Test
    void contactWithoutTheMunicipalityHasADeadLink() throws Exception {
        String link = townHall.isAsked();

        contacts.dismissAll();

        assertThat(townHall.opens(link).text()).contains(DEAD);
        assertThat(townHall.posts(link, TownHall.confirms()).status()).isEqualTo(410);
        assertThat(steps.open(Steps.ID)).isPresent();
    }

    @Test
    void cancelledStepKillsItsLink() throws Exception {
        String link = townHall.isAsked();

        transaction.executeWithoutResult(status -> steps.cancel(Steps.ID));

        assertThat(townHall.opens(link).text()).contains(DEAD);
        assertThat(townHall.posts(link, TownHall.confirms()).status()).isEqualTo(410);
    }

    @ParameterizedTest
    @ValueSource(strings = {"danke", "aendern"})
    void unusedLinkHasNothingToThankForOrToChange(String page) throws Exception {
        String link = townHall.isAsked();

        assertThat(townHall.opens(link + "/" + page).text())
                .contains("<h1>" + Steps.QUESTION + "</h1>", "Antwort senden");
        townHall.posts(link + "/aendern", TownHall.confirms());
        assertThat(steps.open(Steps.ID)).isPresent();
    }

    @Test
    void nameWithoutATickAnswersNothing() throws Exception {
        String link = townHall.isAsked();

        townHall.posts(link, Map.of("ihre-antwort", "bestaetigen", "name", "Sabine Maurer"));
        townHall.posts(link, Map.of("ihre-antwort", "bestaetigen", "einverstanden", "ja"));

        assertThat(steps.open(Steps.ID)).isPresent();
    }

    private static String comparable(String page) {
        return page.replaceAll("/r/[^\"/]*/neu", "/r/…/neu").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "_csrf");
    }

    private List<Map<String, Object>> rows(String table) {
        return database.queryForList("select * from " + table + " order by id");
    }
}
