package de.ozglotse.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.ozglotse.shared.Refused;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;

@MailTest
@RecordApplicationEvents
class PostausgangTests {

    private static final String LINK = "https://lotse.zak.example/r/" + Letters.TOKEN;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Postausgang postausgang;

    @Autowired
    private OutboxMailRepository mails;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private MockMvc browser;

    @Autowired
    private ApplicationEvents events;

    @AfterEach
    void clear() {
        mails.deleteAll();
    }

    @Test
    void holdsMailsWhileThereIsNoMailServer() throws Exception {
        UUID mail = outbox.queue(Letters.question("a"));

        assertThat(events.stream(MailQueued.class)).isEmpty();
        assertThat(page("/postausgang/" + mail))
                .contains("Angehalten", "Es ist kein Mailserver eingerichtet")
                .contains("id=\"antwortlink\" href=\"" + LINK + "\"")
                .contains("rathaus@bitz.example", "Guten Tag Frau Sabine Maurer,")
                .contains("Tür &amp; &lt;b&gt;Tor&lt;/b&gt;")
                .doesNotContain("Erneut senden", "Jetzt versuchen");
    }

    @Test
    void showsNoLinkThatIsOnItsWay() throws Exception {
        UUID mail = outbox.queue(Letters.question("a"));
        for (MailStatus status : new MailStatus[] {MailStatus.QUEUED, MailStatus.FAILED, MailStatus.SENT}) {
            database.update("update outbox_mail set status = ?", status.name());

            assertThat(page("/postausgang/" + mail))
                    .contains("https://lotse.zak.example/r/•••")
                    .doesNotContain(Letters.TOKEN);
        }
    }

    @Test
    void listsMailsByStatusAndMunicipality() throws Exception {
        outbox.queue(Letters.with("a", "Erste Frage", "Frau Maurer", false));
        outbox.queue(Letters.with("b", "<script>alert(1)</script>", "Frau Maurer", true));

        assertThat(page("/postausgang"))
                .contains("2 E-Mails", "Erste Frage", "&lt;script&gt;", "Bitz", "01.03.2023, 09:00 Uhr", "Erinnerung")
                .doesNotContain("<script>alert");
        assertThat(page("/postausgang?status=HELD&gemeinde=08417010")).contains("2 E-Mails");
        assertThat(page("/postausgang?status=SENT")).contains("Keine E-Mails", "Hier ist keine E-Mail.");
        assertThat(page("/postausgang?gemeinde=08417002")).contains("Keine E-Mails");
        assertThat(page("/postausgang?status=x&gemeinde=y&seite=-1")).contains("2 E-Mails");
    }

    @Test
    void findsMailsByPartsOfRecipientAndText() throws Exception {
        outbox.queue(Letters.with("a", "Erste Frage", "Frau Maurer", false));
        outbox.queue(Letters.with("b", "Zweite_Frage zu 100%", "Herr Kübler", false));

        assertThat(page("/postausgang?an=maurer")).contains("1 E-Mail", "Erste Frage");
        assertThat(page("/postausgang?an=RATHAUS@bitz")).contains("2 E-Mails");
        assertThat(page("/postausgang?text=zweite_")).contains("1 E-Mail", "Herr Kübler");
        assertThat(page("/postausgang?text=_rste")).contains("Keine E-Mails");
        assertThat(page("/postausgang?text=100%")).contains("1 E-Mail");
        assertThat(page("/postausgang?text=Behördenkonto")).contains("2 E-Mails");
        assertThat(page("/postausgang?an=\0&text=" + "x".repeat(5000))).contains("Keine E-Mails");
    }

    @Test
    void turnsPages() throws Exception {
        for (int number = 0; number < 30; number++) {
            outbox.queue(Letters.question("mail-" + number));
        }

        assertThat(page("/postausgang"))
                .contains("Seite 1 von 2", "Nächste Seite")
                .doesNotContain("Vorige Seite");
        assertThat(page("/postausgang?seite=2")).contains("Seite 2 von 2", "Vorige Seite");
    }

    @Test
    void cannotSendWithoutAMailServer() {
        UUID mail = outbox.queue(Letters.question("a"));

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> postausgang.sendNow(mail));
    }

    @Test
    void readingChangesNothing() throws Exception {
        UUID mail = outbox.queue(Letters.question("a"));
        var before = database.queryForList("select * from outbox_mail");

        page("/postausgang");
        page("/postausgang/" + mail);

        assertThat(database.queryForList("select * from outbox_mail")).isEqualTo(before);
    }

    private String page(String address) throws Exception {
        return browser.perform(get(address).with(user("koordination").roles("KOORDINATION")))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
