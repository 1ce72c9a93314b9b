package de.ozglotse.rehearsal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import de.ozglotse.DemoCounty;
import de.ozglotse.rehearsal.Rehearsal;
import de.ozglotse.rehearsal.RehearsalTest;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The page of the rehearsal and the banner on all others. */
@RehearsalTest
class RehearsalPageTests {

    private static final Instant MONDAY = Instant.parse("2026-10-12T07:00:00Z");

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Rehearsal rehearsal;

    @BeforeEach
    void begin(@Autowired DemoCounty county) {
        rehearsal.begin(MONDAY);
        county.prepare("08417014");
    }

    @Test
    void everyPageSaysWhichTimeItIs() {
        String banner = "Probelauf: Es ist der 12.10.2026, 09:00 Uhr.";

        assertThat(open("/aufgaben", "KOORDINATION")).bodyText().contains(banner, "href=\"/probelauf\"");
        assertThat(open("/gibt-es-nicht", "LEITUNG")).bodyText().contains(banner);
        assertThat(browser.get().uri("/anmelden")).bodyText().contains(banner);
        assertThat(browser.get().uri("/r/" + "A".repeat(43))).bodyText().contains(banner);
    }

    @Test
    void aPressOfTheButtonLetsAWeekPass() {
        assertThat(press("/probelauf/zeit", "schritt", "WOCHE", "KOORDINATION")).hasRedirectedUrl("/probelauf");

        assertThat(rehearsal.now()).isEqualTo(Instant.parse("2026-10-19T07:00:00Z"));
        assertThat(open("/probelauf", "KOORDINATION"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Es ist Montag, der 19.10.2026, 09:00 Uhr.",
                        "12.10.2026, 09:00 – 19.10.2026, 09:00",
                        "Aufgabe erledigt",
                        "haben ein Behördenkonto",
                        "noch offen",
                        "<th scope=\"col\">Ampel</th>",
                        "2023");
    }

    @Test
    void theCountyIsTakenOutOfTheGame() {
        assertThat(press("/probelauf/koordination", "spielt", "false", "VERWALTUNG"))
                .hasRedirectedUrl("/probelauf");

        assertThat(rehearsal.officePlays()).isFalse();
        assertThat(open("/probelauf", "VERWALTUNG")).bodyText().contains("Landratsamt mitspielen lassen");
    }

    @Test
    void whoOnlyReadsDoesNotMoveTheTime() {
        assertThat(open("/probelauf", "LEITUNG")).hasStatusOk().bodyText().doesNotContain("+1 Tag");
        assertThat(press("/probelauf/zeit", "schritt", "TAG", "LEITUNG")).hasStatus(403);
        assertThat(browser.post().uri("/probelauf/zeit").param("schritt", "TAG").with(csrf()))
                .hasRedirectedUrl("/anmelden");
        assertThat(rehearsal.now()).isEqualTo(MONDAY);
    }

    @Test
    void anUnknownStepIsRefused() {
        assertThat(press("/probelauf/zeit", "schritt", "JAHR", "KOORDINATION")).hasStatus(400);
    }

    private MvcTestResult open(String path, String role) {
        return browser.get().uri(path).with(user("jemand").roles(role)).exchange();
    }

    private MvcTestResult press(String path, String name, String value, String role) {
        return browser.post()
                .uri(path)
                .param(name, value)
                .with(csrf())
                .with(user("jemand").roles(role))
                .exchange();
    }
}
