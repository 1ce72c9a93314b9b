package de.ozglotse.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.ozglotse.audit.RecordedAudit;
import de.ozglotse.shared.NotFound;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The office words its mails itself, sees them before anybody else, and can stop them. */
@MailTest
@TestPropertySource(properties = "spring.mail.host=localhost")
class MailsPageTests {

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutboxMailRepository mails;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private RecordedAudit audit;

    @Autowired
    private MockMvc browser;

    @AfterEach
    void clear() {
        mails.deleteAll();
        database.update("delete from mail_text");
        database.update("delete from mail_stop");
        audit.clear();
    }

    @Test
    void listsEveryKindOfLetter() throws Exception {
        outbox.queue(Letters.question("a"));

        assertThat(page("/verwaltung/mails"))
                .contains("Frage", "Erinnerung", "Quittung", "01.03.2023, 09:00 Uhr", "noch nie", "Katrin Vogel")
                .contains("Höchstens 200 E-Mails");
    }

    @Test
    void putsTheOfficesOwnTextsAroundALetter() throws Exception {
        assertThat(send(post("/verwaltung/mails/frage")
                                .param("intro", "wir aus dem Landratsamt fragen wegen {frage}")
                                .param("closing", "<b>Danke</b>, {name}!\r\nBis bald."))
                        .getRedirectedUrl())
                .isEqualTo("/verwaltung/mails/frage");

        OutboxMail mail = written(outbox.queue(Letters.question("a")));

        assertThat(mail.textBody())
                .contains("wir aus dem Landratsamt fragen wegen Ist Ihr Behördenkonto")
                .contains("<b>Danke</b>, Frau Sabine Maurer!")
                .contains("Bis bald.")
                .doesNotContain("Rufen Sie mich gern an.");
        assertThat(mail.htmlBody())
                .contains("&lt;b&gt;Danke&lt;/b&gt;, Frau Sabine Maurer!")
                .doesNotContain("<b>Danke");
        assertThat(audit.kinds()).containsExactly("mail.text-changed", "mail.text-changed");
        assertThat(page("/verwaltung/mails/frage")).contains("Fassungen", "Katrin Vogel", "&lt;b&gt;Danke&lt;/b&gt;");
    }

    @Test
    void refusesATextThatItCannotFill() throws Exception {
        MockHttpServletResponse answer = send(post("/verwaltung/mails/frage")
                .param("intro", "Hallo {vorname}")
                .param("closing", "Danke"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains(
                        "geschweiften Klammern", "Hallo {vorname}", "href=\"#f-intro-frage\"", "id=\"f-intro-frage\"");
        assertThat(database.queryForObject("select count(*) from mail_text", Long.class))
                .isZero();
    }

    @Test
    void goesBackToTheDefault() throws Exception {
        send(post("/verwaltung/mails/frage").param("intro", "").param("closing", "Danke."));
        send(post("/verwaltung/mails/frage/zuruecksetzen"));

        assertThat(written(outbox.queue(Letters.question("a"))).textBody())
                .contains("Rufen Sie mich gern an.")
                .doesNotContain("Danke.");
        assertThat(page("/verwaltung/mails/frage")).contains("Standard");
    }

    @Test
    void signsAsTheOfficeWants() throws Exception {
        send(post("/verwaltung/mails/absender")
                .param("office.name", "Jana Roth")
                .param("office.phone", "07433 000-555")
                .param("office.hours", "Montag bis Freitag, 8 bis 12 Uhr")
                .param("office.signature", "Hirschbergstraße 29\nZimmer 214")
                .param("intro.frage", "nicht hier"));

        OutboxMail mail = written(outbox.queue(Letters.question("a")));

        assertThat(mail.textBody())
                .contains("Jana Roth", "07433 000-555", "8 bis 12 Uhr", "Hirschbergstraße 29\nZimmer 214")
                .doesNotContain("Katrin Vogel", "nicht hier");
        assertThat(mail.htmlBody()).contains("Jana Roth", "8 bis 12 Uhr", "Zimmer 214");
        send(post("/verwaltung/mails/absender/zuruecksetzen"));
        assertThat(page("/verwaltung/mails")).contains("Katrin Vogel").doesNotContain("Jana Roth");
    }

    @Test
    void previewsTheNewestLetterWithoutItsLink() throws Exception {
        outbox.queue(Letters.question("a"));

        String letter = page("/verwaltung/mails/frage");
        MockHttpServletResponse html = answer("/verwaltung/mails/frage/html");

        assertThat(letter)
                .contains("Guten Tag Frau Sabine Maurer,", "https://lotse.zak.example/r/•••", "Vorschau")
                .doesNotContain(Letters.TOKEN);
        assertThat(html.getContentAsString(StandardCharsets.UTF_8))
                .contains("Frau Sabine Maurer", "Tür &amp; &lt;b&gt;Tor&lt;/b&gt;")
                .doesNotContain(Letters.TOKEN);
        assertThat(html.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'self'")
                .doesNotContain("script-src");
        assertThat(page("/verwaltung/mails/absage")).contains("Frau Sabine Maurer", "Für die Gemeinde Bitz");
        assertThatThrownBy(() -> answer("/verwaltung/mails/gibt-es-nicht")).hasRootCauseInstanceOf(NotFound.class);
    }

    @Test
    void previewsTextsThatAreNotSaved() throws Exception {
        outbox.queue(Letters.question("a"));
        MockHttpSession session = new MockHttpSession();

        MockHttpServletResponse answer = send(post("/verwaltung/mails/frage/vorschau")
                .session(session)
                .param("intro", "wir fragen <i>höflich</i> wegen {frage}")
                .param("closing", "Danke, {name}!"));
        String letter = answer.getContentAsString(StandardCharsets.UTF_8);
        String html = send(get("/verwaltung/mails/frage/vorschau/html").session(session))
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(letter)
                .contains("Sie sind noch nicht gespeichert", "/verwaltung/mails/frage/vorschau/html")
                .contains("wir fragen &lt;i&gt;höflich&lt;/i&gt; wegen {frage}</textarea>")
                .contains("Danke, {name}!</textarea>", "Danke, Frau Sabine Maurer!")
                .doesNotContain(Letters.TOKEN);
        assertThat(html).contains("wir fragen &lt;i&gt;höflich&lt;/i&gt; wegen Ist Ihr", "Danke, Frau Sabine Maurer!");
        assertThat(database.queryForObject("select count(*) from mail_text", Long.class))
                .isZero();
        assertThat(audit.kinds()).isEmpty();
        assertThat(page("/verwaltung/mails/frage")).doesNotContain("höflich", "noch nicht gespeichert");
    }

    @Test
    void previewsNothingThatCouldNotBeSaved() throws Exception {
        MockHttpServletResponse answer = send(post("/verwaltung/mails/frage/vorschau")
                .param("intro", "siehe https://example.org")
                .param("closing", "Danke"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("Bitte entfernen Sie den Link", "siehe https://example.org</textarea>")
                .doesNotContain("noch nicht gespeichert");
    }

    @Test
    void stopsAndReleasesAllMails() throws Exception {
        send(post("/verwaltung/mails/anhalten"));
        UUID mail = outbox.queue(Letters.question("a"));

        assertThat(page("/verwaltung/mails")).contains("seit 01.03.2023, 09:00 Uhr angehalten", "Eine E-Mail wartet.");
        assertThat(page("/postausgang")).contains("Der Mailversand ist angehalten.");
        assertThat(page("/postausgang/" + mail))
                .contains("bis er wieder freigegeben wird")
                .doesNotContain(Letters.TOKEN);

        send(post("/verwaltung/mails/freigeben"));
        assertThat(written(mail).status()).isEqualTo(MailStatus.QUEUED);
        assertThat(page("/postausgang")).doesNotContain("Der Mailversand ist angehalten.");
    }

    private OutboxMail written(UUID mail) {
        return mails.findById(mail).orElseThrow();
    }

    private String page(String address) throws Exception {
        return answer(address).getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(String address) throws Exception {
        return browser.perform(get(address).with(user("koordination").roles("KOORDINATION")))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(
                        request.with(user("koordination").roles("KOORDINATION")).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
