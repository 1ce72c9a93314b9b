package de.ozglotse.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.shared.Ags;
import de.ozglotse.shared.EmailAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an empty database gets on the first start. */
@MunicipalityTest
class FirstStartTests {

    private static final Ags DAUTMERGEN = new Ags("08417014");

    @Autowired
    private MunicipalityCatalogue catalogue;

    @Autowired
    private DemoContacts demoContacts;

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private Contacts contacts;

    @Autowired
    private DirectoryImport directory;

    @Autowired
    private StoredMunicipalities stored;

    @Test
    void extractIsLoadedOnce() {
        catalogue.loadExtractOnce();
        catalogue.loadExtractOnce();

        assertThat(municipalities.all()).hasSize(25);
        assertThat(directory.recent()).hasSize(1);
    }

    @Test
    void extractIsNotLoadedWhenSwitchedOff() {
        new MunicipalityCatalogue(directory, stored, new MunicipalitySettings(false)).loadExtractOnce();

        assertThat(municipalities.all()).isEmpty();
    }

    @Test
    void everyMunicipalityGetsAnInventedContact() {
        catalogue.loadExtractOnce();

        demoContacts.createOnce();

        assertThat(municipalities.all())
                .allSatisfy(municipality -> assertThat(contacts.primary(municipality.ags()))
                        .get()
                        .satisfies(contact -> {
                            assertThat(contact.email().value()).matches("[a-z-]+@[a-z-]+\\.example");
                            assertThat(contact.phone()).get().asString().matches("07\\d{3} 000-\\d\\d");
                            assertThat(contact.function()).isPresent();
                        }));
        assertThat(municipalities.all().stream()
                        .map(municipality -> contacts.primary(municipality.ags())
                                .orElseThrow()
                                .email()))
                .doesNotHaveDuplicates();
    }

    @Test
    void oneContactActsForTheEightOfTheGemeindeverwaltungsverband() {
        catalogue.loadExtractOnce();
        demoContacts.createOnce();

        List<Contact> ofDautmergen = contacts.of(DAUTMERGEN);

        assertThat(ofDautmergen).hasSize(2);
        assertThat(contacts.municipalitiesOf(ofDautmergen.get(1).id()))
                .hasSize(8)
                .allSatisfy(municipality -> assertThat(municipality.association())
                        .get()
                        .extracting(Municipality.Association::name)
                        .isEqualTo("Oberes Schlichemtal"));
    }

    @Test
    void inventedContactsNeverReplaceOthers() {
        catalogue.loadExtractOnce();
        Contact own = contacts.appoint(
                DAUTMERGEN,
                "Frau Zeller",
                Optional.empty(),
                new EmailAddress("zeller@dautmergen.example"),
                Optional.empty());

        demoContacts.createOnce();

        assertThat(contacts.of(DAUTMERGEN)).containsExactly(own);
    }

    @Test
    void inventedContactsNeedNoMunicipalities() {
        demoContacts.createOnce();

        assertThat(contacts.of(DAUTMERGEN)).isEmpty();
    }
}
