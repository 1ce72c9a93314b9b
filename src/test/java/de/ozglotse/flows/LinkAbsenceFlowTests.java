package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.ozglotse.DemoCounty;
import de.ozglotse.Pages;
import de.ozglotse.audit.AuditEntry;
import de.ozglotse.audit.AuditTrail;
import de.ozglotse.municipality.Contact;
import de.ozglotse.municipality.Contacts;
import de.ozglotse.municipality.Reachability;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.Ags;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A contact says on the own page when nobody is there. */
@FlowTest
class LinkAbsenceFlowTests {

    private static final Ags DAUTMERGEN = new Ags("08417014");
    private static final Ags DORMETTINGEN = new Ags("08417015");

    @Autowired
    private Towns towns;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Reachability reachability;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private Mails mails;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Pages pages;

    private Town town;
    private String link;

    @BeforeEach
    void askTheTownHall(@Autowired DemoCounty county) {
        county.prepare(DAUTMERGEN.value(), DORMETTINGEN.value());
        town = towns.of(DAUTMERGEN.value());
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        towns.of(DORMETTINGEN.value()).complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        link = "/r/" + mails.token(town);
    }

    @Test
    void isEnteredAndTakenBackByTheContact() {
        assertThat(page(link + "/schritte")).contains("Sie sind bald nicht da?").doesNotContain("Abwesenheit löschen");

        assertThat(post("/abwesend", absence())).hasStatus(HttpStatus.FOUND);

        Contact contact = contacts.primary(DAUTMERGEN).orElseThrow();
        assertThat(reachability.absence(contact.id()).orElseThrow().until()).isEqualTo(LocalDate.of(2023, 3, 17));
        assertThat(page(link + "/schritte?abwesenheit=gespeichert"))
                .contains("Ihre Abwesenheit ist gespeichert.", "Von Montag, 6. März 2023 bis Freitag, 17. März 2023.");
        assertThat(entries("contact.absent")).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(Actor.contact("Sabine Maurer"));
            assertThat(entry.details()).containsExactly(contact.name(), "06.03.2023", "17.03.2023");
        });

        assertThat(post("/anwesend", Map.of("name", "Sabine Maurer"))).hasStatus(HttpStatus.FOUND);

        assertThat(reachability.absence(contact.id())).isEmpty();
        assertThat(entries("contact.present")).hasSize(1);
    }

    @Test
    void letsTheDeputyActForAllMunicipalities() {
        Map<String, String> typed = absence();
        typed.putAll(Map.of("vertretung", "Jonas Kübler", "vertretungMail", "kaemmerei@dautmergen.example"));

        assertThat(post("/abwesend", typed)).hasStatus(HttpStatus.FOUND);

        assertThat(List.of(DAUTMERGEN, DORMETTINGEN))
                .allSatisfy(ags ->
                        assertThat(contacts.of(ags)).extracting(Contact::name).contains("Jonas Kübler"));
        assertThat(page(link + "/schritte")).contains("Ihre Vertretung: Jonas Kübler");
    }

    @Test
    void doesNotRenameWhomWeKnow() {
        Map<String, String> typed = absence();
        typed.putAll(Map.of("vertretung", "Jemand Anders", "vertretungMail", "rathaus@dautmergen.example"));

        post("/abwesend", typed);

        assertThat(contacts.primary(DAUTMERGEN).orElseThrow().name()).isEqualTo("Frau Sabine Maurer");
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsMissing() {
        Map<String, String> typed = absence();
        typed.put("bis", "01.03.2024");
        typed.put("vertretung", "Siehe www.boese.example");
        typed.put("vertretungMail", "vertretung@bitz.example");
        typed.remove("name");

        MvcTestResult refused = post("/abwesend", typed);

        assertThat(refused).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(text(refused))
                .contains("value=\"06.03.2023\"", "<details class=\"z-acc\" open", "id=\"f-bis-e\"")
                .contains("Bitte geben Sie einen Tag in den nächsten sechs Monaten an.")
                .contains("Bitte schreiben Sie den Namen nur mit Buchstaben.")
                .contains("Bitte geben Sie Ihren Namen an.");
    }

    @Test
    void isNotChangedByWhoeverOnlyClicks() {
        post("/abwesend", absence());

        assertThat(post("/anwesend", Map.of())).hasStatus(HttpStatus.BAD_REQUEST);

        assertThat(reachability.absence(
                        contacts.primary(DAUTMERGEN).orElseThrow().id()))
                .isPresent();
        assertThat(mvc.post().uri(link + "/anwesend").param("name", "Sabine Maurer"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void isWrittenDownForTheCoordinatorToo() {
        Map<String, String> typed = absence();
        typed.remove("name");

        pages.post("/gemeinden/08417014/ansprechperson/abwesenheit", "koordination", typed);
        pages.post("/gemeinden/08417014/ansprechperson/anwesend", "koordination");

        assertThat(entries("contact.absent"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor().kind()).isEqualTo(Actor.Kind.USER));
        assertThat(entries("contact.present")).hasSize(1);
    }

    private static Map<String, String> absence() {
        return new HashMap<>(Map.of("von", "06.03.2023", "bis", "17.03.2023", "name", "Sabine Maurer"));
    }

    private List<AuditEntry> entries(String kind) {
        return audit.of(town.caseKey(), 1000).stream()
                .filter(entry -> entry.kind().equals(kind))
                .toList();
    }

    private MvcTestResult post(String path, Map<String, String> typed) {
        var request = mvc.post().uri(link + path).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }

    private String page(String path) {
        MvcTestResult page = mvc.get().uri(path).exchange();
        assertThat(page).hasStatusOk();
        return text(page);
    }

    private static String text(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
