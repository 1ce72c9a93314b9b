package de.ozglotse.notes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.TestClock;
import de.ozglotse.audit.AuditTrail;
import de.ozglotse.notes.Note;
import de.ozglotse.notes.Notes;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.WorkOverview;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Notes as the coordinator writes them. */
@ApplicationTest
@Transactional
class NotePagesTests {

    private static final String BITZ = "08417010";
    private static final CaseKey CASE = CaseKey.of(new Ags(BITZ));

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private UserDetailsService users;

    @Autowired
    private Notes notes;

    @Autowired
    private WorkOverview work;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void begin(@Autowired DemoCounty county) {
        clock.set(TestClock.START);
        county.prepare(BITZ);
    }

    @Test
    void keepsANoteOfTheMunicipality() {
        MvcTestResult answer = write("koordination", "text", "Antrag kommt\nim März <b>");

        assertThat(answer).hasStatus3xxRedirection().hasRedirectedUrl("/gemeinden/" + BITZ);
        assertThat(page("/gemeinden/" + BITZ)).contains("Antrag kommt\nim März &lt;b&gt;", "Ändern oder löschen");
        assertThat(only().authorName()).isEqualTo("Katrin Vogel");
    }

    @Test
    void knowsWhoIsOnTheTelephoneAndWhen() {
        String form = page("/notizen/neu?fall=" + BITZ + "&art=ANRUF&mit=Frau Maurer");

        assertThat(form)
                .contains(
                        "href=\"/gemeinden/" + BITZ + "\">Bitz</a>",
                        "value=\"Frau Maurer\"",
                        "value=\"" + "01.03.2023, 09:00\"",
                        "Telefonnotiz schreiben",
                        "autofocus")
                .contains("Bitte keine Daten von Bürgerinnen und Bürgern eintragen.");
    }

    @Test
    void offersATelephoneNoteAboutNoTaskInParticular() {
        assertThat(page("/gemeinden/" + BITZ))
                .contains("href=\"/notizen/neu?fall=" + BITZ + "&amp;art=ANRUF\"")
                .doesNotContain("aufgabe=&");
    }

    @Test
    void keepsATelephoneNote() {
        write(
                "koordination",
                "art",
                "ANRUF",
                "mit",
                "Frau Maurer",
                "wann",
                "28.2.2023, 14:05",
                "text",
                "Will rückrufen.");

        assertThat(page("/gemeinden/" + BITZ))
                .contains("Telefonnotiz: Gespräch mit Frau Maurer", "28.02.2023, 14:05 Uhr", "Will rückrufen.");
    }

    @Test
    void losesNothingThatWasTyped() {
        MvcTestResult answer =
                write("koordination", "art", "ANRUF", "mit", "", "wann", "31.02.2023, 9", "text", "Lange Notiz");

        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(text(answer))
                .contains("Lange Notiz", "31.02.2023, 9", "Bitte nennen Sie die Person", "Bitte prüfen Sie 2 Angaben");
        assertThat(notes.of(CASE, 9)).isEmpty();
    }

    @Test
    void takesNoCallFromTheFuture() {
        MvcTestResult answer = write(
                "koordination", "art", "ANRUF", "mit", "Frau Maurer", "wann", "02.03.2023, 9:00", "text", "Rückruf");

        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(write("koordination", "text", "x".repeat(4001))).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void changesAnOwnNoteForAQuarterOfAnHour() {
        write("koordination", "text", "Antrag im Mai");
        clock.advance(Duration.ofMinutes(14));

        assertThat(post("koordination", "/notizen/" + only().id(), "text", "Antrag im März"))
                .hasStatus3xxRedirection();
        assertThat(page("/gemeinden/" + BITZ))
                .contains("Antrag im März", "geändert")
                .doesNotContain("Antrag im Mai");

        clock.advance(Duration.ofMinutes(2));
        MvcTestResult late = post("koordination", "/notizen/" + only().id(), "text", "Antrag im Juni");

        assertThat(late).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(text(late)).contains("Antrag im Juni", "Die Zeit zum Ändern ist vorbei.");
        assertThat(only().content().text()).isEqualTo("Antrag im März");
        assertThat(page("/notizen/" + only().id())).contains("lässt sich nicht mehr ändern", "Notiz löschen");
    }

    @Test
    void removesANoteButSaysSo() {
        write("koordination", "text", "Vertrauliches");
        Note note = only();

        assertThat(post("koordination", "/notizen/" + note.id() + "/loeschung")).hasStatus3xxRedirection();

        assertThat(notes.find(note.id())).isEmpty();
        assertThat(audit.of(CASE, 1).get(0).details()).containsExactly("01.03.2023", "Katrin Vogel");
        assertThat(page("/gemeinden/" + BITZ))
                .contains("Notiz vom 01.03.2023 von Katrin Vogel gelöscht")
                .doesNotContain("Vertrauliches");
        assertThat(post("koordination", "/notizen/" + note.id() + "/loeschung")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void belongsToAStep() {
        WorkOverview.WaitingStep step = work.of(CASE).get(0);
        String address = "/aufgaben/" + step.id();

        assertThat(post(
                        "koordination",
                        "/notizen",
                        "fall",
                        "08417013",
                        "aufgabe",
                        step.id().value(),
                        "text",
                        "Zum Schritt"))
                .hasRedirectedUrl(address);

        assertThat(page(address)).contains("Zum Schritt");
        assertThat(page("/gemeinden/" + BITZ)).contains("Zum Schritt", step.label());
        assertThat(only().place().caseKey()).isEqualTo(CASE);
    }

    @Test
    void isWrittenByTheCoordinationOnly() {
        assertThat(write("leitung", "text", "Notiz")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(write("verwaltung", "text", "Notiz")).hasStatus(HttpStatus.FORBIDDEN);
        write("koordination", "text", "Nur für die Arbeit");

        assertThat(post("leitung", "/notizen/" + only().id() + "/loeschung")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("koordination", "/gemeinden/" + BITZ)).contains("Nur für die Arbeit");
        assertThat(get("leitung", "/gemeinden/" + BITZ)).doesNotContain("Nur für die Arbeit", "Notiz speichern");
        assertThat(get("verwaltung", "/gemeinden/" + BITZ)).doesNotContain("Nur für die Arbeit");
    }

    @Test
    void knowsNoPlaceThatDoesNotExist() {
        assertThat(post("koordination", "/notizen", "fall", "quatsch", "text", "Notiz"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("koordination", "/notizen", "fall", BITZ, "aufgabe", "quatsch", "text", "Notiz"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private Note only() {
        assertThat(notes.of(CASE, 9)).hasSize(1);
        return notes.of(CASE, 9).get(0);
    }

    private MvcTestResult write(String username, String... fields) {
        String[] all = new String[fields.length + 2];
        all[0] = "fall";
        all[1] = BITZ;
        System.arraycopy(fields, 0, all, 2, fields.length);
        return post(username, "/notizen", all);
    }

    private MvcTestResult post(String username, String address, String... fields) {
        var request = mvc.post().uri(address).with(csrf()).with(user(users.loadUserByUsername(username)));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private String page(String address) {
        return get("koordination", address);
    }

    private String get(String username, String address) {
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
