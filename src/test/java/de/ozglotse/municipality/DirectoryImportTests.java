package de.ozglotse.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.ozglotse.audit.RecordedAudit;
import de.ozglotse.municipality.RefusedLine.Reason;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.Refused;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Importing the official directory. */
@MunicipalityTest
class DirectoryImportTests {

    private static final Ags DAUTMERGEN = new Ags("08417014");

    @Autowired
    private DirectoryImport directory;

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private RecordedAudit audit;

    @Autowired
    private EntityManager entities;

    @Test
    void takesTheShippedExtract() {
        ImportReport report = imported(Gv100ad.extract());

        assertThat(counts(report))
                .containsExactly(
                        tuple(RecordKind.LAND, 1, 0, 0, 0),
                        tuple(RecordKind.REGIERUNGSBEZIRK, 0, 0, 0, 1),
                        tuple(RecordKind.REGION, 0, 0, 0, 0),
                        tuple(RecordKind.KREIS, 1, 0, 0, 0),
                        tuple(RecordKind.VERWALTUNGSGEMEINSCHAFT, 7, 0, 0, 3),
                        tuple(RecordKind.GEMEINDE, 25, 0, 0, 0));
        assertThat(municipalities.all().stream()
                        .map(one -> List.of(
                                one.ags().value(),
                                one.name(),
                                one.association()
                                        .map(Municipality.Association::name)
                                        .orElse(""))))
                .containsExactlyInAnyOrderElementsOf(Gv100ad.expected().stream()
                        .map(columns -> List.of(columns[0], columns[2], columns[5]))
                        .toList());
    }

    @Test
    void takesTheWholeDirectoryAndChangesNothingTheSecondTime() {
        ImportReport first = imported(Gv100ad.wholeFile());
        ImportReport second = imported(Gv100ad.wholeFile());

        assertThat(counts(first))
                .containsExactly(
                        tuple(RecordKind.LAND, 16, 0, 0, 0),
                        tuple(RecordKind.REGIERUNGSBEZIRK, 0, 0, 0, 29),
                        tuple(RecordKind.REGION, 0, 0, 0, 12),
                        tuple(RecordKind.KREIS, 401, 0, 0, 0),
                        tuple(RecordKind.VERWALTUNGSGEMEINSCHAFT, 1253, 0, 0, 3279),
                        tuple(RecordKind.GEMEINDE, 11052, 0, 0, 77));
        assertThat(first.refused()).isZero();
        assertThat(second.changes()).isZero();
        assertThat(second.counts())
                .last()
                .extracting(ImportReport.Count::unchanged)
                .isEqualTo(11052);
        assertThat(municipalities.all()).hasSize(25);
        assertThat(storedIn("08")).isEqualTo(1101);
    }

    @Test
    void changesWhatTheDirectoryDescribesDifferently() {
        imported(Gv100ad.extract());

        ImportReport report = imported(Gv100ad.extractWith("00000000415", "00000000427"));

        assertThat(report.changes()).isEqualTo(1);
        assertThat(counts(report)).contains(tuple(RecordKind.GEMEINDE, 0, 1, 24, 0));
        assertThat(municipalities.find(DAUTMERGEN).orElseThrow().population()).isEqualTo(427);
    }

    @Test
    void movesAMunicipalityToAnotherAssociation() {
        imported(Gv100ad.extract());

        ImportReport report = imported(Gv100ad.extractWith("084170145006", "084170145002"));

        assertThat(report.changes()).isEqualTo(1);
        assertThat(municipalities.find(DAUTMERGEN).orElseThrow().association())
                .contains(new Municipality.Association("084175002", "Balingen"));
        assertThat(municipalities.find(DAUTMERGEN).orElseThrow().ars()).isEqualTo("084175002014");
    }

    @Test
    void renamesAnAssociation() {
        imported(Gv100ad.extract());

        ImportReport report = imported(Gv100ad.extractWith("GVV Oberes Schlichemtal", "GVV Unteres Schlichemta"));

        assertThat(counts(report)).contains(tuple(RecordKind.VERWALTUNGSGEMEINSCHAFT, 0, 1, 6, 3));
    }

    @Test
    void readsParentsFromLaterLines() {
        List<String> lines = Gv100ad.extractLines();
        Stream<String> upsideDown = Stream.iterate(lines.size() - 1, index -> index - 1)
                .limit(lines.size())
                .map(lines::get);

        assertThat(imported(Gv100ad.file(upsideDown)).refused()).isZero();
    }

    @Test
    void refusesDuplicatesAndRecordsWithoutTheirParents() {
        String bitz = Gv100ad.line("60", "08417010");
        String kreis = Gv100ad.line("40", "08417");

        ImportReport report = imported(Gv100ad.extractAnd(
                bitz,
                bitz.replace("084170105001", "089990105001"),
                bitz.replace("084170105001", "084179995009"),
                kreis.replace("08417", "99417"),
                kreis.replace("08417", "99417").replaceFirst("^40", "60")));

        assertThat(report.refusedLines())
                .extracting(RefusedLine::number, RefusedLine::reason, RefusedLine::detail)
                .containsExactly(
                        tuple(39, Reason.DUPLICATE, "08417010"),
                        tuple(40, Reason.UNKNOWN_KREIS, "08999"),
                        tuple(41, Reason.UNKNOWN_ASSOCIATION, "084175009"),
                        tuple(42, Reason.UNKNOWN_LAND, "99"),
                        tuple(43, Reason.UNKNOWN_TEXT_CODE, "44"));
        assertThat(municipalities.all()).hasSize(25);
    }

    @Test
    void refusesAFileOlderThanWhatIsStored() {
        imported(Gv100ad.extract());

        assertThatThrownBy(() -> imported(Gv100ad.extractWith("20171231", "20161231")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.arguments()).containsExactly("31.12.2016", "31.12.2017"));
        assertThat(municipalities.find(DAUTMERGEN).orElseThrow().asOf()).isEqualTo("2017-12-31");
    }

    @Test
    void remembersItsReport() {
        ImportReport report = imported(Gv100ad.extractAnd("damaged"));
        entities.flush();
        entities.clear();

        assertThat(directory.report(report.id()))
                .get()
                .usingRecursiveComparison()
                .ignoringFields("importedAt")
                .isEqualTo(report);
        assertThat(directory.recent()).extracting(ImportReport::fileName).containsExactly("GV100AD.ASC");
        assertThat(audit.last().kind()).isEqualTo("municipality.directory-imported");
        assertThat(audit.last().details()).containsExactly("GV100AD.ASC", "34", "1");
    }

    @Test
    void keepsOnlyTheFirstOfManyRefusedLines() {
        String[] damaged = Stream.generate(() -> "damaged").limit(1200).toArray(String[]::new);

        ImportReport report = imported(Gv100ad.extractAnd(damaged));

        assertThat(report.refused()).isEqualTo(1200);
        assertThat(report.refusedLines()).hasSize(ImportReport.REFUSED_LINES);
    }

    private ImportReport imported(byte[] content) {
        return directory.importDirectory(content, "GV100AD.ASC", Actor.user("Frau Verwaltung"));
    }

    private static List<Tuple> counts(ImportReport report) {
        return report.counts().stream()
                .map(count -> tuple(count.kind(), count.taken(), count.changed(), count.unchanged(), count.skipped()))
                .toList();
    }

    private long storedIn(String land) {
        return entities.createQuery(
                        "select count(m) from StoredMunicipality m where m.ags like concat(:land, '%')", Long.class)
                .setParameter("land", land)
                .getSingleResult();
    }
}
