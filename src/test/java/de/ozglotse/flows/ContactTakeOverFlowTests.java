package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.DemoCounty;
import de.ozglotse.Pages;
import de.ozglotse.TestClock;
import de.ozglotse.confirmation.ContactAgenda;
import de.ozglotse.confirmation.ContactAgenda.NamedColleague;
import de.ozglotse.confirmation.LinkAddress;
import de.ozglotse.confirmation.ReceivedLink.Status;
import de.ozglotse.confirmation.ReceivedLinks;
import de.ozglotse.confirmation.TownHallAnswer.HandedOn;
import de.ozglotse.municipality.Contacts;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.EmailAddress;
import de.ozglotse.workflow.Cases;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** Somebody else becomes the contact of one municipality, or of all that the former one acted for. */
@FlowTest
class ContactTakeOverFlowTests {

    private static final Ags DAUTMERGEN = new Ags("08417014");
    private static final Ags DORMETTINGEN = new Ags("08417015");
    private static final String PAGE = "/gemeinden/08417014/ansprechperson";
    private static final String NAME = "Frau Sabine Maurer";

    @Autowired
    private Towns towns;

    @Autowired
    private Contacts contacts;

    @Autowired
    private ContactAgenda agenda;

    @Autowired
    private ReceivedLinks links;

    @Autowired
    private Cases cases;

    @Autowired
    private Mails mails;

    @Autowired
    private Timers timers;

    @Autowired
    private Pages pages;

    private Town dautmergen;
    private Town dormettingen;
    private String link;

    @BeforeEach
    void askBoth(@Autowired DemoCounty county, @Autowired TestClock clock) {
        county.prepare(DAUTMERGEN.value(), DORMETTINGEN.value());
        dautmergen = towns.of(DAUTMERGEN.value());
        dormettingen = towns.of(DORMETTINGEN.value());
        dautmergen.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        dormettingen.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        link = mails.token(dautmergen);
        clock.advance(Duration.ofHours(1));
    }

    @Test
    void takesANamedColleagueOverInOneAct() {
        links.answer(
                LinkAddress.of(link), new HandedOn("Jonas Beck", new EmailAddress("beck@dautmergen.example")), NAME);
        assertThat(pages.read(PAGE, "koordination")).contains("Jonas Beck als Ansprechperson übernehmen");
        NamedColleague colleague = agenda.of(DAUTMERGEN).orElseThrow().named().get(0);

        assertThat(pages.post(
                        PAGE + "/kollege",
                        "koordination",
                        Map.of("person", colleague.id().toString())))
                .hasStatus(HttpStatus.FOUND);

        assertThat(contacts.primary(DAUTMERGEN).orElseThrow().name()).isEqualTo("Jonas Beck");
        assertThat(contacts.primary(DORMETTINGEN).orElseThrow().name()).isEqualTo(NAME);
        assertThat(links.look(link).question()).isEmpty();
        String own = mails.token(dautmergen);
        assertThat(links.overview(own).orElseThrow().contact()).isEqualTo("Jonas Beck");
        links.complete(own, Map.of("bestand", "aktiv"), "Jonas Beck");
        assertThat(agenda.of(DAUTMERGEN).orElseThrow().named()).isEmpty();
        assertThat(pages.post(
                        PAGE + "/kollege",
                        "koordination",
                        Map.of("person", colleague.id().toString())))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(pages.post(
                        PAGE + "/kollege",
                        "leitung",
                        Map.of("person", colleague.id().toString())))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void theReportedChangeHoldsForAllMunicipalitiesOfTheContact() {
        assertThat(cases.send("AnsprechpersonGewechselt", dautmergen.caseKey())).isTrue();

        assertThat(links.look(link).status()).isEqualTo(Status.GONE);
        assertThat(timers.due(dormettingen, Timers.REMINDER)).isEmpty();

        dautmergen.complete(
                "UserTask_RecordNewContact",
                Map.of("name", "Herr Jonas Kübler", "email", "kaemmerei@dautmergen.example"));

        assertThat(contacts.primary(DAUTMERGEN).orElseThrow().name()).isEqualTo("Herr Jonas Kübler");
        assertThat(contacts.primary(DORMETTINGEN).orElseThrow().name()).isEqualTo("Herr Jonas Kübler");
        assertThat(links.overview(mails.token(dautmergen)).orElseThrow().towns())
                .hasSize(2);
        assertThat(timers.due(dormettingen, Timers.REMINDER)).hasSize(1);
    }
}
