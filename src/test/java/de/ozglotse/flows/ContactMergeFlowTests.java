package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.ozglotse.DemoCounty;
import de.ozglotse.Pages;
import de.ozglotse.TestClock;
import de.ozglotse.confirmation.ConfirmationRequests;
import de.ozglotse.confirmation.ReceivedLink.Status;
import de.ozglotse.confirmation.ReceivedLinks;
import de.ozglotse.mail.Postausgang;
import de.ozglotse.municipality.Absence;
import de.ozglotse.municipality.Contact;
import de.ozglotse.municipality.ContactMerge;
import de.ozglotse.municipality.ContactMerge.Choice;
import de.ozglotse.municipality.Contacts;
import de.ozglotse.municipality.MergeProposal;
import de.ozglotse.municipality.Reachability;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.EmailAddress;
import de.ozglotse.shared.Refused;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** Two contacts turn out to be one person while both have been asked something by link. */
@FlowTest
class ContactMergeFlowTests {

    private static final String PAGE = "/gemeinden/kontakte/zusammenfuehren";
    private static final Ags DAUTMERGEN = new Ags("08417014");
    private static final Ags DORMETTINGEN = new Ags("08417015");
    private static final Absence MARCH =
            new Absence(LocalDate.parse("2023-03-06"), LocalDate.parse("2023-03-17"), Optional.empty());

    @Autowired
    private Towns towns;

    @Autowired
    private ContactMerge merge;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Reachability reachability;

    @Autowired
    private ReceivedLinks links;

    @Autowired
    private ConfirmationRequests requests;

    @Autowired
    private Mails mails;

    @Autowired
    private Timers timers;

    @Autowired
    private Pages pages;

    @Autowired
    private TestClock clock;

    private Town dautmergen;
    private Town dormettingen;
    private String link;
    private Contact stays;
    private Contact goes;

    @BeforeEach
    void askBoth(@Autowired DemoCounty county) {
        county.prepare(DAUTMERGEN.value(), DORMETTINGEN.value());
        dautmergen = towns.of(DAUTMERGEN.value());
        dormettingen = towns.of(DORMETTINGEN.value());
        dautmergen.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        dormettingen.complete(
                "UserTask_RecordAnsprechperson",
                Map.of("name", "Sabine Maurer", "email", "maurer@dormettingen.example", "telefon", "07427 000-99"));
        link = mails.token(dormettingen);
        stays = contacts.primary(DAUTMERGEN).orElseThrow();
        goes = contacts.primary(DORMETTINGEN).orElseThrow();
    }

    @Test
    void aLinkOfTheMergedContactGoesOnWorking() {
        mergeThem();

        assertThat(contacts.primary(DORMETTINGEN))
                .contains(contacts.primary(DAUTMERGEN).orElseThrow());
        assertThat(links.overview(link).orElseThrow().towns()).hasSize(2);
        links.complete(link, Map.of("bestand", "aktiv"), "Sabine Maurer");
        assertThat(dormettingen.openSteps()).contains("UserTask_ConfirmBehoerdenkonto");
        assertThat(links.look(mails.token(dautmergen)).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void remindersGoToTheAddressThatStays() {
        mergeThem();

        clock.advance(Duration.ofDays(7).plusMillis(1));
        timers.fire(dormettingen, Timers.REMINDER);

        assertThat(Stream.of(dautmergen, dormettingen).flatMap(town -> mails.reminders(town).stream()))
                .as("one letter for both municipalities")
                .singleElement()
                .extracting(Postausgang.Entry::toAddress)
                .isEqualTo(stays.email().value());
    }

    @Test
    void whoeverKnowsOnlyTheFormerIdFindsTheOneWhoStays() {
        mergeThem();

        assertThat(contacts.find(goes.id()))
                .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(stays.id()));
        assertThat(contacts.municipalitiesOf(goes.id())).hasSize(2);
        requests.sendPlanned(goes.id());
    }

    @Test
    void takesTheChosenValuesAndKeepsTheAbsence() {
        Contact colleague =
                reachability.nameDeputy(DAUTMERGEN, "Jonas Beck", new EmailAddress("beck@dautmergen.example"));
        reachability.enter(goes.id(), MARCH);
        reachability.enter(colleague.id(), new Absence(MARCH.from(), MARCH.until(), Optional.of(goes.id())));

        Contact merged = merge.merge(
                        both(),
                        new Choice(stays.id(), goes.id(), stays.id(), goes.id()),
                        merge.propose(both()).fingerprint())
                .orElseThrow();

        assertThat(merged)
                .isEqualTo(new Contact(
                        stays.id(),
                        "Sabine Maurer",
                        Optional.of("Hauptamt"),
                        stays.email(),
                        Optional.of("07427 000-99")));
        assertThat(reachability.absence(stays.id())).contains(MARCH);
        assertThat(reachability.absence(colleague.id()).orElseThrow().deputy()).contains(stays.id());
        assertThat(contacts.of(DORMETTINGEN)).extracting(Contact::id).doesNotContain(goes.id());
    }

    @Test
    void oneOfTwoPeopleWhoMergeTheSameIsToldSo() throws Exception {
        String seen = merge.propose(both()).fingerprint();
        List<UUID> turned = List.of(goes.id(), stays.id());
        String seenTurned = merge.propose(turned).fingerprint();

        List<Throwable> failures = Together.failures(List.of(
                () -> merge.merge(both(), choice(stays), seen), () -> merge.merge(turned, choice(goes), seenTurned)));

        assertThat(failures)
                .singleElement()
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("municipality.merge.gone"));
    }

    @Test
    void changesNothingIfTheProposalIsOutOfDate() {
        MergeProposal proposal = merge.propose(both());
        contacts.appoint(DORMETTINGEN, "Maria Maurer", Optional.empty(), goes.email(), Optional.empty());

        assertThat(merge.merge(both(), choice(stays), proposal.fingerprint())).isEmpty();
        assertThat(contacts.primary(DORMETTINGEN).orElseThrow().name()).isEqualTo("Maria Maurer");
    }

    @Test
    void refusesLessThanTwo() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> merge.propose(List.of(stays.id(), stays.id())));
    }

    @Test
    void thePagesLeadFromTheDuplicateToOneContact() {
        String address = PAGE + "?id=" + stays.id() + "&id=" + goes.id();
        assertThat(pages.read("/gemeinden/kontakte", "koordination"))
                .contains("vielleicht doppelt", "zusammenfuehren?id=");
        String preview = pages.read(address, "koordination");
        assertThat(preview)
                .contains(
                        "maurer@dormettingen.example", "07427 000-99", "nicht rückgängig", "Hauptamt", "keine Angabe");

        assertThat(pages.post(PAGE, "koordination", fields("veraltet"))).hasStatus(HttpStatus.CONFLICT);
        assertThat(pages.post(PAGE, "koordination", fields(merge.propose(both()).fingerprint())))
                .hasRedirectedUrl("/gemeinden/kontakte");

        assertThat(pages.read("/gemeinden/kontakte", "koordination")).doesNotContain("maurer@dormettingen.example");
        assertThat(pages.read("/gemeinden/08417015", "koordination"))
                .contains("Ansprechpersonen zusammengeführt: Sabine Maurer (maurer@dormettingen.example)");
        assertThat(pages.get(address, "koordination"))
                .as("somebody else has the old page")
                .hasRedirectedUrl("/gemeinden/kontakte");
        assertThat(pages.get(address, "leitung")).hasStatus(HttpStatus.FORBIDDEN);
    }

    private void mergeThem() {
        clock.advance(Duration.ofHours(1));
        assertThat(merge.merge(both(), choice(stays), merge.propose(both()).fingerprint()))
                .isPresent();
    }

    private List<UUID> both() {
        return List.of(stays.id(), goes.id());
    }

    private static Choice choice(Contact contact) {
        return new Choice(contact.id(), contact.id(), contact.id(), contact.id());
    }

    private String[] fields(String seen) {
        String one = stays.id().toString();
        return new String[] {
            "id",
            one,
            "id",
            goes.id().toString(),
            "email",
            one,
            "name",
            one,
            "funktion",
            one,
            "telefon",
            one,
            "stand",
            seen
        };
    }
}
