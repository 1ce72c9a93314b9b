package de.ozglotse.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.ozglotse.municipality.ContactImport.Done;
import de.ozglotse.municipality.ContactImport.Plan;
import de.ozglotse.municipality.ContactLine.Kind;
import de.ozglotse.municipality.ContactLine.Remark;
import de.ozglotse.office.Cell;
import de.ozglotse.office.Table;
import de.ozglotse.office.TableFormat;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.Refused;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@MunicipalityTest
class ContactImportTests {

    private static final String HEAD = "AGS;Gemeinde;Erste Ansprechperson;Name;Funktion;E-Mail;Telefon\n";
    private static final Ags BITZ = new Ags("08417010");

    @Autowired
    private ContactImport contactImport;

    @Autowired
    private ContactBook book;

    @Autowired
    private Contacts contacts;

    @BeforeEach
    void load(@Autowired MunicipalityCatalogue catalogue, @Autowired DemoContacts demo) {
        catalogue.loadExtractOnce();
        demo.createOnce();
    }

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void changesNothingWhenItsOwnTableComesBack(TableFormat format) {
        Table before = book.table();

        Plan plan = contactImport.plan(format.write(before));
        Done done = take(plan, true);

        assertThat(plan.lines())
                .hasSizeGreaterThan(25)
                .extracting(ContactLine::kind)
                .containsOnly(Kind.UNCHANGED);
        assertThat(done.taken()).isZero();
        assertThat(book.table()).isEqualTo(before);
    }

    @Test
    void saysOfEachLineWhatWouldBecomeOfIt() {
        Contact known = contacts.primary(BITZ).orElseThrow();
        String address = known.email().value();

        Plan plan = plan("08417010;;ja;Frau Neu;Hauptamt;neu@bitz.example;07431 1\n"
                + "08417014;;nein;Frau Neu;Hauptamt;neu@bitz.example;07431 1\n"
                + "08417010;;;" + known.name() + ";;" + address + ";0999\n"
                + "08417014;;;" + known.name() + ";;" + address.toUpperCase() + ";0999\n"
                + "\n"
                + "08417010;;;" + known.name().replace("Frau", "Dr.") + ";;anders@bitz.example;\n"
                + "08417010;;ja;Frau Neu;Hauptamt;neu@bitz.example;07431 1\n");

        assertThat(plan.lines()).extracting(ContactLine::line).containsExactly(2, 3, 4, 5, 7, 8);
        assertThat(plan.lines())
                .extracting(ContactLine::kind)
                .containsExactly(Kind.NEW, Kind.NEW, Kind.CHANGED, Kind.ASSIGNED, Kind.DUPLICATE, Kind.DUPLICATE);
        assertThat(plan.lines().get(2).remarks())
                .containsExactly(Remark.of(
                        "municipality.contacts.change.phone", known.phone().orElse(""), "0999"));
        assertThat(contacts.of(BITZ)).extracting(Contact::name).doesNotContain("Frau Neu");
    }

    @Test
    void storesWhatThePreviewHasSaid() {
        Plan plan = plan("08417010;Bitz;ja;Frau Neu;Hauptamt;neu@bitz.example;07431 1\n"
                + "8417014;;nein;Frau Neu;Hauptamt;neu@bitz.example;07431 1\n"
                + "08417010;;nein;Neu;;neu2@bitz.example;\n"
                + "08417010;;nein;;;falsch@bitz.example;\n");

        Done done = take(plan, false);

        Contact primary = contacts.primary(BITZ).orElseThrow();
        assertThat(primary.email().value()).isEqualTo("neu@bitz.example");
        assertThat(contacts.municipalitiesOf(primary.id())).hasSize(2);
        assertThat(done.taken()).isEqualTo(2);
        assertThat(done.left()).extracting(ContactLine::line).containsExactly(4, 5);
        assertThat(contacts.of(BITZ)).extracting(Contact::name).doesNotContain("Neu");
    }

    @Test
    void takesDoubtfulPeopleOnlyWhenSomebodySaysSo() {
        Plan plan = plan("08417010;;nein;Frau Neu;;neu@bitz.example;\n08417010;;nein;Herr Neu;;neu2@bitz.example;\n");

        assertThat(take(plan, true).taken()).isEqualTo(2);
        assertThat(contacts.of(BITZ)).extracting(Contact::name).contains("Frau Neu", "Herr Neu");
    }

    @Test
    void storesNothingWhenSomethingHasChangedSinceThePreview() {
        Plan plan = plan("08417010;;nein;Frau Neu;;neu@bitz.example;1\n08417014;;nein;Frau A;;a@bitz.example;\n");
        take(plan("08417010;;nein;Frau Alt;;neu@bitz.example;2\n"), false);

        assertThat(contactImport.take(plan.table(), plan.fingerprint(), true)).isEmpty();
        assertThat(contacts.of(BITZ)).extracting(Contact::name).contains("Frau Alt");
    }

    @Test
    void saysWhatIsWrongWithALine() {
        Plan plan = plan("99999999;;ja;A;;a@b.example;\n"
                + "08417010;;ja\n"
                + "08417010;;ja;Name;;keine Adresse;\n"
                + "08417010;;;\"Zwei\nZeilen\";;zwei@b.example;\n"
                + "08417010;;ja;Name;;name@b.example;\n"
                + "08417014;;ja;Anders;;name@b.example;\n"
                + "08417010;;ja;Zweite;;zweite@b.example;\n");

        assertThat(plan.lines().stream()
                        .filter(line -> line.kind() == Kind.INVALID)
                        .map(line -> line.line() + " " + line.remarks().get(0).messageKey()))
                .containsExactly(
                        "2 municipality.contacts.row.ags",
                        "3 municipality.contacts.row.name",
                        "4 municipality.contacts.row.email",
                        "5 municipality.contacts.row.long",
                        "7 municipality.contacts.row.contradiction",
                        "8 municipality.contacts.row.primary");
    }

    @Test
    void takesColumnsInAnyOrderAndKeysWithoutTheirZero() {
        Table table = new Table(
                "Liste",
                List.of("Name", "E-Mail", "AGS", "Bemerkung"),
                List.of(List.of(
                        Cell.of("Frau Neu"), Cell.of("neu@bitz.example"), Cell.of(8417010), Cell.of("ignoriert"))));

        Plan plan = contactImport.plan(TableFormat.XLSX.write(table));

        assertThat(plan.lines()).singleElement().satisfies(line -> {
            assertThat(line.ags()).isEqualTo("08417010");
            assertThat(line.town()).isEqualTo("Bitz");
            assertThat(line.kind()).isEqualTo(Kind.NEW);
        });
    }

    @Test
    void refusesOtherAndTooLargeTables() {
        assertRefused("a;b\n1;2\n", "municipality.contacts.import.head");
        assertRefused("", "municipality.contacts.import.head");
        assertRefused(HEAD + "x\n".repeat(5001), "office.table.long");
        assertRefused(HEAD + "x".repeat(1_000_001), "municipality.contacts.import.large");
    }

    private Plan plan(String lines) {
        return contactImport.plan((HEAD + lines).getBytes(StandardCharsets.UTF_8));
    }

    private Done take(Plan plan, boolean doubtful) {
        Optional<Done> done = contactImport.take(plan.table(), plan.fingerprint(), doubtful);
        return done.orElseThrow();
    }

    private void assertRefused(String content, String messageKey) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> contactImport.plan(content.getBytes(StandardCharsets.UTF_8)))
                .extracting(Refused::messageKey)
                .isEqualTo(messageKey);
    }
}
