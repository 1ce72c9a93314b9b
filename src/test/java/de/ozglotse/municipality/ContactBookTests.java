package de.ozglotse.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.municipality.ContactBook.Person;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.EmailAddress;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MunicipalityTest
class ContactBookTests {

    private static final Ags BITZ = new Ags("08417010");

    @Autowired
    private ContactBook book;

    @Autowired
    private Contacts contacts;

    @BeforeEach
    void load(@Autowired MunicipalityCatalogue catalogue, @Autowired DemoContacts demo) {
        catalogue.loadExtractOnce();
        demo.createOnce();
    }

    @Test
    void findsPeopleWhoMayBeThereTwice() {
        Contact known = contacts.primary(BITZ).orElseThrow();
        contacts.appoint(
                new Ags("08417014"),
                known.name().replace("Herr", "Dr.").replace("ß", "ss"),
                Optional.empty(),
                new EmailAddress("privat@bitz.example"),
                Optional.empty());

        assertThat(book.people().stream().filter(Person::similar)).hasSize(2);
    }

    @Test
    void knowsEachPersonOnceWithAllMunicipalities() {
        assertThat(book.people())
                .anySatisfy(person -> assertThat(person.municipalities()).hasSizeGreaterThan(1))
                .extracting(person -> person.contact().id())
                .doesNotHaveDuplicates();
    }
}
