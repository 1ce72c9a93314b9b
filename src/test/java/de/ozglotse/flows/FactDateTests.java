package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.TestClock;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** A wrong year in the day of a fact is refused or asked about, wherever it is typed. */
@ApplicationTest
@Transactional
class FactDateTests {

    private static final String CONFIRM = "UserTask_ConfirmBehoerdenkonto";
    private static final String TEST = "UserTask_SendTestnachricht";
    private static final String MEANT = "Ich habe das geprüft. Die Angaben sind so gemeint.";

    @Autowired
    private Towns towns;

    @Autowired
    private Mails mails;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private UserDetailsService users;

    @Autowired
    private TestClock clock;

    private Town town;

    @BeforeEach
    void begin(@Autowired DemoCounty county) {
        clock.set(TestClock.START);
        county.prepare("08417014", "08417057");
        town = towns.of("08417014");
    }

    @Test
    void aDayBeforeTheWorkBeganIsAskedAboutOnce() throws UnsupportedEncodingException {
        town.reachTestMessage();

        assertThat(text(received("28.02.2022", "x", "y"))).contains("Dieser Tag liegt vor dem 01.03.2023.", MEANT);
        assertThat(town.openSteps()).contains(TEST);
        assertThat(text(received("01.01.1990", "trotzdem", "ja"))).contains("Dieses Datum liegt vor dem 14.08.2017.");
        assertThat(received("28.02.2022", "trotzdem", "ja")).hasStatus3xxRedirection();
        assertThat(town.openSteps()).doesNotContain(TEST);
    }

    @Test
    void aSoundDayRaisesNoDoubt() {
        town.reachTestMessage();

        assertThat(received("01.03.2023", "x", "y")).hasStatus3xxRedirection();
    }

    @Test
    void aDayInAClosedQuarterIsAskedAbout(@Autowired JdbcTemplate database) throws UnsupportedEncodingException {
        town.reachTestMessage();
        clock.advance(Duration.ofDays(50));
        close(database);

        assertThat(text(received("15.03.2023", "x", "y"))).contains("Dieses Quartal ist schon abgeschlossen.", MEANT);
        assertThat(received("03.04.2023", "x", "y")).hasStatus3xxRedirection();
    }

    @Test
    void manyAtOnceAreAskedAboutToo() throws UnsupportedEncodingException {
        Town other = towns.of("08417057");
        town.reachTestMessage();
        Map<String, String> contact = new HashMap<>(Town.CONTACT_DATA);
        contact.put("email", "rathaus@schoemberg.example");
        other.complete("UserTask_RecordAnsprechperson", contact);
        other.answer("UserTask_StateBestand", Map.of("bestand", "aktiv"));
        other.answer(CONFIRM, Town.ACCOUNT);
        String[] steps = {town.open(TEST).value(), other.open(TEST).value()};

        assertThat(text(many(steps, Map.of()))).contains("Dieser Tag liegt vor dem 01.03.2023.", MEANT);
        assertThat(town.openSteps()).contains(TEST);
        assertThat(many(steps, Map.of("trotzdem", "ja"))).hasStatus3xxRedirection();
        assertThat(other.openSteps()).doesNotContain(TEST);
    }

    @Test
    void aTownHallMayHaveHadItsBehoerdenkontoBefore() {
        assertThat(byLink(question(), Map.of("aktivSeit", "12.06.2019"))).hasStatus3xxRedirection();

        assertThat(town.openSteps()).doesNotContain(CONFIRM);
    }

    @Test
    void aTownHallIsAskedOnceBehindItsLink(@Autowired JdbcTemplate database) throws UnsupportedEncodingException {
        String link = question();
        close(database);

        MvcTestResult doubted = byLink(link, Map.of());

        assertThat(text(doubted)).contains("Dieses Quartal ist schon abgeschlossen.", MEANT);
        assertThat(town.openSteps()).contains(CONFIRM);
        assertThat(byLink(link, Map.of("trotzdem", "ja"))).hasRedirectedUrl(link + "/danke");
        assertThat(town.openSteps()).doesNotContain(CONFIRM);
    }

    /** @return the link to the question about the Behördenkonto */
    private String question() {
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        town.answer("UserTask_StateBestand", Map.of("bestand", "aktiv"));
        return "/r/" + mails.token(town);
    }

    private static void close(JdbcTemplate database) {
        database.update("delete from okr_cycle where quarter_id = '2023-Q1'");
        database.update("insert into okr_cycle (quarter_id, phase, begun_at, closed_at, entity_version) "
                + "values ('2023-Q1', 'ABGESCHLOSSEN', current_timestamp, current_timestamp, 0)");
    }

    private MvcTestResult received(String day, String field, String value) {
        return post(
                "/aufgaben/" + town.open(TEST) + "/abschluss",
                Map.of("empfangen", "ja", "empfangenAm", day, field, value));
    }

    private MvcTestResult many(String[] steps, Map<String, String> more) {
        var request = mvc.post().uri("/aufgaben/sammel").param("aktion", "abschliessen");
        request.param("aufgabe", steps).param("empfangen", "ja").param("empfangenAm", "28.02.2022");
        more.forEach(request::param);
        return request.with(csrf())
                .with(user(users.loadUserByUsername("koordination")))
                .exchange();
    }

    private MvcTestResult byLink(String link, Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(Town.ACCOUNT);
        fields.putAll(Map.of("ihre-antwort", "bestaetigen", "name", "Frau Sabine Maurer", "einverstanden", "ja"));
        fields.putAll(more);
        var request = mvc.post().uri(link).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult post(String address, Map<String, String> fields) {
        var request = mvc.post().uri(address).with(csrf()).with(user(users.loadUserByUsername("koordination")));
        fields.forEach(request::param);
        return request.exchange();
    }

    private static String text(MvcTestResult page) throws UnsupportedEncodingException {
        assertThat(page).hasStatus(400);
        return page.getResponse().getContentAsString();
    }
}
