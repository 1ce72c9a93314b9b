package de.ozglotse.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.TestClock;
import de.ozglotse.identity.UserAccount;
import de.ozglotse.identity.Users;
import de.ozglotse.mail.Invitations;
import de.ozglotse.mail.ReadCalendar;
import de.ozglotse.shared.CaseKey;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.context.transaction.AfterTransaction;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
class SubscriptionTests {

    private static final Pattern ADDRESS =
            Pattern.compile("value=\"http://localhost[^\"]*(/kalender/[\\w-]{43}\\.ics)\"");
    private static final CaseKey DAUTMERGEN = new CaseKey("08417014");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private UserDetailsService people;

    @Autowired
    private Users users;

    @Autowired
    private Invitations invitations;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin(@Autowired DemoCounty county) {
        clock.set(TestClock.START);
        county.prepare(DAUTMERGEN.value());
    }

    /** They are counted in transactions of their own, so that nothing takes them back. */
    @AfterTransaction
    void forgetRates() {
        jdbc.sql("delete from rate_count").update();
    }

    @Test
    void holdsDatesAndDueTasks() throws UnsupportedEncodingException {
        invitations.invite(DAUTMERGEN, LocalDateTime.of(2023, 3, 16, 14, 30), "Vor Ort", "Rathaus, Sitzungszimmer");

        MvcTestResult answer = mvc.get().uri(subscribe("koordination")).exchange();

        assertThat(answer).hasStatusOk();
        assertThat(answer).headers().hasValue("Content-Type", "text/calendar;charset=UTF-8");
        var calendar = ReadCalendar.of(answer.getResponse().getContentAsString());
        assertThat(calendar.getRequiredProperty("REFRESH-INTERVAL").toString())
                .isEqualTo("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n");
        assertThat(calendar.getComponents("VEVENT"))
                .extracting(event -> ReadCalendar.value((VEvent) event, "SUMMARY"))
                .contains("Erstgespräch: Dautmergen")
                .anyMatch(summary -> summary.startsWith("Fällig: "));
        assertThat(answer.getResponse().getContentAsString())
                .contains("DTSTART;TZID=Europe/Berlin:20230316T143000", "DTSTART;VALUE=DATE:2023")
                .doesNotContain("ATTENDEE", "Berner", "@dautmergen.example");
    }

    @Test
    void onlyTheCoordinationMeetsTownHalls() throws UnsupportedEncodingException {
        invitations.invite(DAUTMERGEN, LocalDateTime.of(2023, 3, 16, 14, 30), "Vor Ort", "Rathaus");

        assertThat(mvc.get()
                        .uri(subscribe("strategieteam"))
                        .exchange()
                        .getResponse()
                        .getContentAsString())
                .contains("BEGIN:VCALENDAR")
                .doesNotContain("Erstgespräch", "Dautmergen");
    }

    @Test
    void isNotSentAgainAsLongAsNothingChanges() {
        String address = subscribe("koordination");
        String version = mvc.get().uri(address).exchange().getResponse().getHeader("ETag");
        clock.advance(Duration.ofHours(1));

        assertThat(mvc.get().uri(address).header("If-None-Match", version)).hasStatus(304);

        invitations.invite(DAUTMERGEN, LocalDateTime.of(2023, 3, 16, 14, 30), "Vor Ort", "Rathaus");
        assertThat(mvc.get().uri(address).header("If-None-Match", version)).hasStatusOk();
    }

    @Test
    void aNewAddressEndsTheOldOne() {
        String old = subscribe("koordination");
        String renewed = subscribe("koordination");

        assertThat(renewed).isNotEqualTo(old);
        assertThat(mvc.get().uri(old)).hasStatus(404);
        assertThat(mvc.get().uri(renewed)).hasStatusOk();
    }

    @Test
    void endsWhenAsked() {
        String address = subscribe("koordination");

        assertThat(mvc.post()
                        .uri("/profil/kalender/beenden")
                        .with(csrf())
                        .with(user(people.loadUserByUsername("koordination"))))
                .hasRedirectedUrl("/profil/kalender");
        assertThat(mvc.get().uri(address)).hasStatus(404);
    }

    @Test
    void endsWithTheAccess() {
        String address = subscribe("koordination");
        users.all().stream()
                .filter(account -> account.username().equals("koordination"))
                .map(UserAccount::id)
                .forEach(users::disable);

        assertThat(mvc.get().uri(address)).hasStatus(404);
    }

    @Test
    void keepsTheSecretNowhere() {
        String secret = subscribe("koordination").replaceAll(".*/|\\.ics", "");

        assertThat(jdbc.sql("select secret_hash from calendar_subscription")
                        .query(String.class)
                        .single())
                .matches("[0-9a-f]{64}");
        assertThat(jdbc.sql("select details from audit_entry where kind = 'calendar.subscribed'")
                        .query(String.class)
                        .single())
                .doesNotContain(secret);
    }

    @Test
    void isOnlyRead() {
        String address = subscribe("koordination");

        assertThat(mvc.head().uri(address)).hasStatusOk();
        assertThat(mvc.post().uri(address).with(csrf())).hasStatus(405);
        assertThat(mvc.delete().uri(address).with(csrf())).hasStatus(405);
    }

    @Test
    void cannotBeGuessed() {
        for (int i = 0; i < 20; i++) {
            assertThat(mvc.get().uri("/kalender/" + CalendarSecret.next() + ".ics"))
                    .hasStatus(404);
        }

        MvcTestResult answer =
                mvc.get().uri("/kalender/" + CalendarSecret.next() + ".ics").exchange();
        assertThat(answer).hasStatus(429);
        assertThat(answer).headers().hasValue("Retry-After", "900");
        assertThat(mvc.get().uri(subscribe("koordination"))).hasStatusOk();
    }

    @Test
    void belongsToPeopleWhoHaveTasks() {
        assertThat(mvc.get().uri("/profil/kalender").with(user(people.loadUserByUsername("verwaltung"))))
                .hasStatus(403);
    }

    /** @return the address that the page shows */
    private String subscribe(String username) {
        MvcTestResult page = mvc.post()
                .uri("/profil/kalender/adresse")
                .with(csrf())
                .with(user(people.loadUserByUsername(username)))
                .exchange();
        assertThat(page).hasStatusOk();
        try {
            Matcher address = ADDRESS.matcher(page.getResponse().getContentAsString());
            assertThat(address.find()).isTrue();
            return address.group(1);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
