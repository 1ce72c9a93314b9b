package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final String HEAD = "AGS;Gemeinde;Erste Ansprechperson;Name;Funktion;E-Mail;Telefon\r\n";

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

    @ParameterizedTest
    @CsvSource({"CSV, text/csv;charset=UTF-8", "XLSX, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    })
    void givesOutContactsAndShowsWhatTakingThemInWouldDo(String format, String type) {
        MvcTestResult table = mvc.post()
                .uri("/gemeinden/kontakte/tabelle")
                .param("format", format)
                .with(csrf())
                .with(user(users.loadUserByUsername("koordination")))
                .exchange();

        assertThat(table)
                .hasContentType(type)
                .headers()
                .hasValue(
                        "Content-Disposition",
                        "attachment; filename=\"ansprechpersonen." + format.toLowerCase() + "\"");
        assertThat(text(preview(table.getResponse().getContentAsByteArray())))
                .contains("unverändert: ", "Es gibt nichts zu übernehmen.")
                .doesNotContain("Zeilen übernehmen</span>");
    }

    @Test
    void takesInContactsAfterAPreview() {
        String shown = text(preview((HEAD
                        + "08417010;Bitz;ja;Frau Neu;;neu@bitz.example;07431 1\r\n1;<b>Bitz</b>\r\n"
                        + "08417010;Bitz;nein;Herr Neu;;neu2@bitz.example;\r\n")
                .getBytes(StandardCharsets.UTF_8)));

        assertThat(shown)
                .contains(
                        "neue Ansprechperson: 1",
                        "vielleicht doppelt: 1",
                        "nicht möglich: 1",
                        "AGS „1“ gibt es hier nicht",
                        "&lt;b&gt;Bitz")
                .doesNotContain("<b>Bitz");
        assertThat(page("/gemeinden?suche=bitz", "koordination")).doesNotContain("Frau Neu");

        String taken = text(take(hidden(shown, "tabelle"), hidden(shown, "stand")));

        assertThat(taken).contains("Eine Zeile wurde übernommen.", "Diese Zeilen wurden nicht übernommen", "neu2@bitz");
        assertThat(page("/gemeinden?suche=bitz", "koordination")).contains("Frau Neu");
        assertThat(text(take(hidden(shown, "tabelle"), hidden(shown, "stand"))))
                .contains("Inzwischen haben sich Ansprechpersonen geändert.", "unverändert: 1");
    }

    @Test
    void saysWhatIsWrongWithATable() {
        assertThat(preview("a;b".getBytes(StandardCharsets.UTF_8))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(preview(new byte[3 * 1024 * 1024]))).contains("Die Tabelle ist zu groß.");
        assertThat(take("kein Base64", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(take("", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void keepsContactsForTheCoordination() {
        assertThat(mvc.get()
                        .uri("/gemeinden/kontakte")
                        .with(user(users.loadUserByUsername("verwaltung")))
                        .exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private MvcTestResult preview(byte[] content) {
        return mvc.post()
                .uri("/gemeinden/kontakte/vorschau")
                .multipart()
                .file(new MockMultipartFile("datei", "a.csv", "text/csv", content))
                .with(csrf())
                .with(user(users.loadUserByUsername("koordination")))
                .exchange();
    }

    private MvcTestResult take(String table, String fingerprint) {
        return mvc.post()
                .uri("/gemeinden/kontakte")
                .param("tabelle", table)
                .param("stand", fingerprint)
                .with(csrf())
                .with(user(users.loadUserByUsername("koordination")))
                .exchange();
    }

    private static String hidden(String page, String name) {
        Matcher value =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(value.find()).isTrue();
        return value.group(1);
    }

    private String page(String address, String username) {
        MvcTestResult page = mvc.get()
                .uri(address)
                .with(user(users.loadUserByUsername(username)))
                .exchange();
        assertThat(page).hasStatusOk();
        return text(page);
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
