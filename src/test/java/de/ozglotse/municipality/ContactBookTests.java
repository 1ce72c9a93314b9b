package de.ozglotse.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.ozglotse.municipality.ContactBook.Person;
import de.ozglotse.municipality.ContactBook.RefusedRow;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.EmailAddress;
import de.ozglotse.shared.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MunicipalityTest
class ContactBookTests {

    private static final String HEAD = "AGS;Gemeinde;Erste Ansprechperson;Name;Funktion;E-Mail;Telefon\n";
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
    void changesNothingWhenItsOwnTableComesBack() {
        String before = text(book.export());

        ContactBook.Import imported = book.read(before.getBytes(StandardCharsets.UTF_8));

        assertThat(imported.refused()).isEmpty();
        assertThat(imported.taken()).isGreaterThan(25);
        assertThat(text(book.export())).isEqualTo(before);
    }

    @Test
    void takesChangesAndNewContacts() {
        book.read((HEAD
                        + "08417010;Bitz;ja;Frau Neu;Hauptamt;neu@bitz.example;07431 1\n"
                        + "08417014;;nein;Frau Neu;Hauptamt;neu@bitz.example;'+49 7431 1\n")
                .getBytes(StandardCharsets.UTF_8));

        Contact primary = contacts.primary(BITZ).orElseThrow();
        assertThat(primary.email().value()).isEqualTo("neu@bitz.example");
        assertThat(primary.phone()).contains("+49 7431 1");
        assertThat(contacts.of(BITZ)).hasSizeGreaterThan(1);
        assertThat(contacts.municipalitiesOf(primary.id())).hasSize(2);
    }

    @Test
    void leavesOutLinesWithAMistake() {
        ContactBook.Import imported = book.read((HEAD
                        + "99999999;;ja;A;;a@b.example;\n"
                        + "08417010;;ja\n"
                        + "08417010;;ja;;;a@b.example;\n"
                        + "08417010;;ja;Name;;keine Adresse;\n"
                        + "08417010;;nein;Name;;name@b.example;\n")
                .getBytes(StandardCharsets.UTF_8));

        assertThat(imported.taken()).isEqualTo(1);
        assertThat(imported.refused()).extracting(RefusedRow::line).containsExactly(2, 3, 4, 5);
    }

    @Test
    void wantsItsOwnColumns() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> book.read("a;b\n1;2\n".getBytes(StandardCharsets.UTF_8)));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> book.read((HEAD + "x\n".repeat(5001)).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void findsPeopleWhoMayBeThereTwice() {
        Contact known = contacts.primary(BITZ).orElseThrow();
        contacts.appoint(
                new Ags("08417014"),
                known.name().replace("Herr", "Dr."),
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

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
