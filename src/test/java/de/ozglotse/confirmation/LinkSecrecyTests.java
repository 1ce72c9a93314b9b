package de.ozglotse.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

import de.ozglotse.TestClock;
import de.ozglotse.confirmation.TownHall.Page;
import de.ozglotse.mail.TownHallFixture;
import de.ozglotse.workflow.StepId;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What strangers learn from the pages behind links, and what they can bend: nothing. */
@LinkTest
class LinkSecrecyTests {

    private static final String UNKNOWN = "/r/" + "A".repeat(43);
    private static final int ROUNDS = 500;

    @Autowired
    private TownHall townHall;

    @Autowired
    private FakeSteps steps;

    @Autowired
    private ConfirmationRequests requests;

    @Autowired
    private LinkDesk desk;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void begin() {
        townHall.reset();
    }

    @Test
    void everyPageKeepsTheAddressToItself() throws Exception {
        String link = townHall.isAsked();
        steps.open(Steps.with(new StepId("step-2"), TownHallFixture.CASE, Optional.empty(), true));
        townHall.posts(link + "/fragen/step-2", TownHall.confirms());
        for (String path : List.of(
                "",
                "/danke",
                "/neu",
                "/aendern",
                "/schritte",
                "/fragen/step-2",
                "/fragen/step-2/danke",
                "/fragen/step-2/aendern",
                "/fragen/step-9",
                "/gibt-es-nicht")) {
            for (MockHttpServletRequestBuilder request : List.of(get(link + path), head(link + path))) {
                Page page = townHall.page(request);

                assertThat(page.response().getHeader("Referrer-Policy"))
                        .as(path)
                        .isEqualTo("no-referrer");
                assertThat(page.response().getHeader("Cache-Control")).as(path).isEqualTo("no-store");
                assertThat(page.response().getHeader("X-Robots-Tag")).as(path).startsWith("noindex");
                assertThat(page.response().getHeader("Content-Security-Policy"))
                        .as(path)
                        .contains("default-src 'none'");
                assertThat(page.text()).as(path).doesNotContain("src=\"http", "href=\"http", "url(");
            }
        }
    }

    @Test
    void deadLinksAnswerLikeUnknownOnes() throws Exception {
        List<String> dead = deadLinks();
        String expected = comparable(townHall.opens(UNKNOWN));

        for (String link : dead) {
            assertThat(comparable(townHall.opens(link))).isEqualTo(expected);
            assertThat(comparable(townHall.opens(link + "/schritte"))).isEqualTo(expected);
            assertThat(townHall.posts(link, TownHall.confirms()).status()).isEqualTo(410);
            assertThat(townHall.posts(link + "/neu", Map.of()).status()).isEqualTo(302);
        }
    }

    /** Medians of interleaved requests: a single slow one does not count. */
    @Test
    void deadLinksAnswerAsFastAsUnknownOnes() throws Exception {
        List<String> gone = deadLinks();
        double[][] millis = new double[3][ROUNDS];
        for (int round = -100; round < ROUNDS; round++) {
            List<String> links = List.of(UNKNOWN, gone.get(0), gone.get(1));
            for (int kind = 0; kind < links.size(); kind++) {
                long begin = System.nanoTime();
                // each address may try twenty unknown ones
                String address = "198.51.100." + (round + 100) / 15;
                townHall.page(get(links.get(kind)).with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                }));
                if (round >= 0) {
                    millis[kind][round] = (System.nanoTime() - begin) / 1e6;
                }
            }
        }

        System.out.printf(
                "unknown %.2f ms, expired %.2f ms, revoked %.2f ms (medians of %d)%n",
                median(millis[0]), median(millis[1]), median(millis[2]), ROUNDS);
        assertThat(median(millis[1])).isCloseTo(median(millis[0]), within(5.0));
        assertThat(median(millis[2])).isCloseTo(median(millis[0]), within(5.0));
    }

    @ParameterizedTest
    @CsvSource({
        "Host,betrug.example",
        "Host,betrug.example:443",
        "Host,lotse.zak.example.betrug.example",
        "Host,'lotse.zak.example@betrug.example'",
        "X-Forwarded-Host,betrug.example",
        "X-Forwarded-Server,betrug.example",
        "X-Host,betrug.example",
        "X-Original-URL,/anmelden",
        "Forwarded,'host=betrug.example;proto=https'",
        "X-Forwarded-Proto,javascript"
    })
    void linksNeverFollowTheRequest(String header, String value) throws Exception {
        String old = townHall.isAsked();
        clock.advance(Duration.ofDays(90));
        MockHttpServletRequestBuilder request = townHall.posting(old + "/neu").header(header, value);

        Page page = townHall.page(request);

        assertThat(page.redirect()).isEqualTo(old + "/neu");
        assertThat(townHall.mails().get(0).link().orElseThrow()).startsWith("https://lotse.zak.example/r/");
        assertThat(townHall.opens(townHall.newestLink()).text()).doesNotContain("betrug");
    }

    /** @return an expired, a revoked and a replaced one */
    private List<String> deadLinks() {
        townHall.reset();
        String expired = townHall.isAsked();
        clock.advance(Duration.ofDays(90));
        String revoked = sent("step-2");
        requests.revokeAll(TownHallFixture.CASE);
        String replaced = sent("step-3");
        sent("step-3");
        return List.of(expired, revoked, replaced);
    }

    private String sent(String step) {
        StepId id = new StepId(step);
        if (steps.open(id).isEmpty()) {
            steps.open(Steps.with(id, TownHallFixture.CASE, Optional.empty(), true));
        }
        clock.advance(Duration.ofSeconds(1));
        desk.send(id);
        return townHall.newestLink();
    }

    private static String comparable(Page page) {
        return page.status()
                + page.text()
                        .replaceAll("/r/[^\"/]*/neu", "/r/…/neu")
                        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "_csrf");
    }

    private static double median(double[] values) {
        return Arrays.stream(values)
                .sorted()
                .skip(values.length / 2)
                .findFirst()
                .orElseThrow();
    }
}
