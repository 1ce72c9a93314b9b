package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.TestClock;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Before dates go to a town hall the coordinator is told what is unusual about them. */
@ApplicationTest
@Transactional
class SecondLookTests {

    private static final String PREPARE = "UserTask_PrepareErstgespraech";

    @Autowired
    private Towns towns;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private UserDetailsService users;

    private Town dautmergen;
    private Town balingen;

    @BeforeEach
    void begin(@Autowired TestClock clock, @Autowired DemoCounty county) {
        clock.set(TestClock.START);
        county.prepare("08417014", "08417002", "08417015");
        dautmergen = towns.of("08417014");
        balingen = towns.of("08417002");
    }

    @Test
    void hintsAtDaysAndHoursOnWhichNobodyWorks() throws UnsupportedEncodingException {
        assertThat(propose("slot1", "18.03.2023, 10:00", "slot2", "07.04.2023, 10:00", "slot3", "16.03.2023, 22:00"))
                .contains(
                        "Samstag, 18. März 2023 ist kein Arbeitstag.",
                        "Freitag, 7. April 2023 ist kein Arbeitstag.",
                        "22:00 Uhr ist eine ungewöhnliche Uhrzeit.",
                        "Ich habe das geprüft.");
        assertThat(dautmergen.openSteps()).contains(PREPARE);
    }

    @Test
    void whoMeansItGoesOn() {
        assertThat(post("slot1", "18.03.2023, 10:00", "trotzdem", "ja")).hasStatus3xxRedirection();
        assertThat(dautmergen.openSteps()).contains("UserTask_ChooseTermin");
    }

    @Test
    void usualDatesRaiseNoDoubt() {
        assertThat(post("slot1", "16.03.2023, 10:00")).hasStatus3xxRedirection();
    }

    @Test
    void warnsOfADateThatIsAgreedElsewhere() throws UnsupportedEncodingException {
        balingen.agreeOnTermin();

        assertThat(propose("slot1", "16.03.2023, 15:29"))
                .contains("Um 14:30 Uhr haben Sie schon einen Termin: Balingen.")
                .contains("Schon vereinbart: Do 16.03.2023, 14:30 Uhr, Balingen");
        assertThat(post("slot1", "16.03.2023, 15:30")).hasStatus3xxRedirection();
    }

    @Test
    void warnsOfADateThatIsProposedElsewhere() throws UnsupportedEncodingException {
        balingen.proposeTermine();

        assertThat(propose("slot1", "14.03.2023, 10:00"))
                .contains("Um 10:00 Uhr haben Sie an diesem Tag schon einen Termin vorgeschlagen: Balingen.");
    }

    @Test
    void anAssociationMayMeetTogether() {
        towns.of("08417015").agreeOnTermin();

        assertThat(post("slot1", "16.03.2023, 14:30")).hasStatus3xxRedirection();
    }

    @Test
    void aPastDateIsNoQuestionOfMeaningIt() throws UnsupportedEncodingException {
        assertThat(propose("slot1", "01.03.2023, 08:00", "trotzdem", "ja"))
                .contains("Dieser Termin liegt in der Vergangenheit.");
    }

    @Test
    void aDateYearsAheadIsRefused() throws UnsupportedEncodingException {
        assertThat(propose("slot1", "14.03.9999, 10:00", "slot2", "02.03.2025, 10:00", "trotzdem", "ja"))
                .contains("Dieser Termin liegt mehr als 24 Monate in der Zukunft.");
        assertThat(post("slot1", "28.02.2025, 10:00")).hasStatus3xxRedirection();
    }

    private String propose(String... fields) throws UnsupportedEncodingException {
        MvcTestResult answer = post(fields);
        assertThat(answer).hasStatus(400);
        return answer.getResponse().getContentAsString();
    }

    private MvcTestResult post(String... fields) {
        var request = mvc.post()
                .uri("/aufgaben/{id}/abschluss", dautmergen.open(PREPARE).value())
                .with(csrf())
                .with(user(users.loadUserByUsername("koordination")));
        Map.of("art", "vorOrt", "ort", "Rathaus").forEach(request::param);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
