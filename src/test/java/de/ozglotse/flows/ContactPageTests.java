package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.DemoCounty;
import de.ozglotse.Pages;
import de.ozglotse.municipality.Contacts;
import de.ozglotse.municipality.Reachability;
import de.ozglotse.shared.Ags;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** The coordinator's page about the contact of a municipality. */
@FlowTest
class ContactPageTests {

    private static final Ags BITZ = new Ags("08417010");
    private static final String PAGE = "/gemeinden/08417010/ansprechperson";

    @Autowired
    private Pages pages;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Reachability reachability;

    @BeforeEach
    void begin(@Autowired DemoCounty county) {
        county.prepareAll();
    }

    @Test
    void takesAnAbsenceWithADeputy() {
        assertThat(pages.read(PAGE, "koordination")).contains("Abwesenheit", "Ansprechperson wechseln");

        assertThat(pages.post(
                        PAGE + "/abwesenheit",
                        "koordination",
                        Map.of(
                                "von", "06.03.2023",
                                "bis", "17.03.2023",
                                "vertretung", "Herr Jonas Kübler",
                                "vertretungMail", "kaemmerei@bitz.example")))
                .hasStatus(302)
                .hasRedirectedUrl(PAGE);

        var contact = contacts.primary(BITZ).orElseThrow();
        assertThat(reachability.absence(contact.id())).hasValueSatisfying(absence -> {
            assertThat(absence.until()).isEqualTo(LocalDate.parse("2023-03-17"));
            assertThat(contacts.find(absence.deputy().orElseThrow())
                            .orElseThrow()
                            .name())
                    .isEqualTo("Herr Jonas Kübler");
        });
        assertThat(contacts.primary(BITZ)).contains(contact);
        assertThat(pages.read(PAGE, "koordination")).contains("value=\"06.03.2023\"", "value=\"17.03.2023\"");
        assertThat(pages.post(PAGE + "/anwesend", "koordination", Map.of())).hasStatus(302);
        assertThat(reachability.absence(contact.id())).isEmpty();
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(pages.post(
                        PAGE + "/abwesenheit",
                        "koordination",
                        Map.of("von", "17.03.2023", "bis", "06.03.2023", "vertretung", "Herr Kübler")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("der nicht vor dem ersten liegt", "Name und E-Mail-Adresse der Vertretung");
    }

    @Test
    void changesTheContactOnce() {
        assertThat(pages.post(PAGE + "/wechsel", "koordination", Map.of())).hasStatus(302);
        assertThat(pages.post(PAGE + "/wechsel", "koordination", Map.of())).hasStatus(HttpStatus.CONFLICT);
        assertThat(pages.read(PAGE, "koordination")).contains("wird gerade ersetzt");
    }

    @Test
    void isForTheCoordinatorOnly() {
        assertThat(pages.post(PAGE + "/wechsel", "leitung", Map.of())).hasStatus(HttpStatus.FORBIDDEN);
    }
}
