package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** The list of municipalities with what is to be done, and the contacts as a table. */
@ApplicationTest
@Transactional
class MunicipalityListTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private UserDetailsService users;

    @BeforeEach
    void begin(@Autowired TestClock clock, @Autowired DemoCounty county) {
        clock.set(TestClock.START);
        county.prepare("08417014", "08417010");
        clock.advance(Duration.ofDays(60));
    }

    @ParameterizedTest
    @CsvSource({"'', 25", "ueberfaellig, 2", "offen, 2", "ruht, 23", "wartet, 0", "ohne-kontakt, 0", "quatsch, 25"})
    void filtersByWhereAMunicipalityStands(String state, int found) {
        assertThat(page("/gemeinden?stand=" + state, "koordination")).contains(found + " von 25");
    }

    @Test
    void saysWhatIsToBeDone() {
        assertThat(page("/gemeinden?stand=ueberfaellig", "leitung"))
                .contains(" offen", " überfällig", "<option value=\"ueberfaellig\" selected=\"selected\">")
                .doesNotContain("/gemeinden/kontakte");
    }

    @Test
    void givesOutAndTakesInContacts() {
        MvcTestResult table = mvc.post()
                .uri("/gemeinden/kontakte/tabelle")
                .with(csrf())
                .with(user(users.loadUserByUsername("koordination")))
                .exchange();
        String head = new String(table.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(table).headers().containsHeader("Content-Disposition");

        MvcTestResult imported = mvc.post()
                .uri("/gemeinden/kontakte")
                .multipart()
                .file(new MockMultipartFile(
                        "datei",
                        "a.csv",
                        "text/csv",
                        (firstLine(head) + "08417010;Bitz;ja;Frau Neu;;neu@bitz.example;07431 1\r\n1;2\r\n")
                                .getBytes(StandardCharsets.UTF_8)))
                .with(csrf())
                .with(user(users.loadUserByUsername("koordination")))
                .exchange();

        assertThat(text(imported)).contains("Eine Zeile wurde übernommen.", "Zeile 3: Es fehlen Spalten.", "Frau Neu");
        assertThat(page("/gemeinden?suche=bitz", "koordination")).contains("Frau Neu");
    }

    @Test
    void keepsContactsForTheCoordination() {
        assertThat(mvc.get()
                        .uri("/gemeinden/kontakte")
                        .with(user(users.loadUserByUsername("verwaltung")))
                        .exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private String page(String address, String username) {
        MvcTestResult page = mvc.get()
                .uri(address)
                .with(user(users.loadUserByUsername(username)))
                .exchange();
        assertThat(page).hasStatusOk();
        return text(page);
    }

    private static String firstLine(String table) {
        return table.substring(0, table.indexOf("\r\n") + 2);
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
