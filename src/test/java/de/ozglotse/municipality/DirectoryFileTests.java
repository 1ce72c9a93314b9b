package de.ozglotse.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.ozglotse.municipality.RefusedLine.Reason;
import de.ozglotse.shared.Refused;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reading files in the format of the official directory, whole and damaged ones. */
class DirectoryFileTests {

    private static final LocalDate TODAY = LocalDate.of(2023, 3, 1);

    @Test
    void readsEveryRecordOfTheWholeDirectory() {
        DirectoryFile file = read(Gv100ad.wholeFile());

        assertThat(file.refused()).isEmpty();
        assertThat(file.asOf()).isEqualTo("2017-12-31");
        assertThat(Arrays.stream(RecordKind.values())
                        .map(kind -> file.records().values().stream()
                                .filter(directory -> directory.kindOfRecord() == kind)
                                .count()))
                .containsExactly(16L, 29L, 12L, 401L, 4532L, 11129L);
        assertThat(municipalities(file))
                .filteredOn(one -> one.kreisKey().equals("08417"))
                .hasSize(25);
        assertThat(municipalities(file))
                .filteredOn(one -> one.ags().startsWith("08") && !one.isUnincorporated())
                .hasSize(1101);
    }

    @Test
    void shippedExtractHoldsTheCountysMunicipalities() {
        DirectoryFile file = read(Gv100ad.extract());

        assertThat(file.refused()).isEmpty();
        assertThat(file.records()).hasSize(38);
        assertThat(municipalities(file).stream()
                        .map(one -> List.of(
                                one.ags(), one.ars(), one.name(), one.kind().name(), one.postcode())))
                .containsExactlyInAnyOrderElementsOf(Gv100ad.expected().stream()
                        .map(columns -> Arrays.asList(columns).subList(0, 5))
                        .toList());
    }

    @Test
    void shippedExtractIsPartOfTheOfficialFile() {
        assertThat(new String(Gv100ad.wholeFile(), StandardCharsets.ISO_8859_1).lines())
                .containsAll(Gv100ad.extractLines());
    }

    @Test
    void readsAreaPopulationAndDayOfAMunicipality() {
        DirectoryRecord.Municipality dautmergen = municipality(Gv100ad.line("60", "08417014"));

        assertThat(dautmergen.areaKm2()).isEqualTo("4.54");
        assertThat(dautmergen.population()).isEqualTo(415);
        assertThat(dautmergen.asOf()).isEqualTo("2017-12-31");
        assertThat(dautmergen.associationKey()).isEqualTo("084175006");
    }

    @Test
    void leavesTheTitleOutOfTheNameOfATown() {
        DirectoryRecord.Municipality albstadt = municipality(Gv100ad.line("60", "08417079"));

        assertThat(albstadt.officialName()).isEqualTo("Albstadt, Stadt");
        assertThat(albstadt.name()).isEqualTo("Albstadt");
        assertThat(albstadt.kind()).isEqualTo(Municipality.Kind.STADT);
    }

    @Test
    void namesAssociationsAsPeopleSayIt() {
        assertThat(Stream.of(
                                "GVV Oberes Schlichemtal",
                                "VVG der Stadt Albstadt",
                                "VVG der Gemeinde Bisingen",
                                "Marktl (VGem)",
                                "Bad Salzungen, Stadt")
                        .map(official -> new DirectoryRecord.Association("084175006", official, false).shortName()))
                .containsExactly("Oberes Schlichemtal", "Albstadt", "Bisingen", "Marktl", "Bad Salzungen");
    }

    @Test
    void readsUtf8WithAndWithoutByteOrderMarkAndWindowsLineEnds() {
        String extract = new String(Gv100ad.extract(), StandardCharsets.ISO_8859_1);

        assertThat(Stream.of(extract, "\uFEFF" + extract, extract.replace("\n", "\r\n"))
                        .map(text -> read(text.getBytes(StandardCharsets.UTF_8))))
                .allSatisfy(file -> {
                    assertThat(file.refused()).isEmpty();
                    assertThat(municipalities(file))
                            .extracting(DirectoryRecord.Municipality::name)
                            .contains("Meßstetten", "Schömberg");
                });
    }

    @Test
    void readsLinesWhoseTrailingBlanksAreCutOff() {
        DirectoryFile file = read(Gv100ad.file(Gv100ad.extractLines().stream().map(String::stripTrailing)));

        assertThat(file.refused()).isEmpty();
        assertThat(municipalities(file)).hasSize(25);
    }

    @Test
    void passesOverBlankLines() {
        DirectoryFile file = read(Gv100ad.extractAnd("", "   ", ""));

        assertThat(file.refused()).isEmpty();
    }

    @Test
    void reportsEachDamagedLineAndReadsTheRest() {
        String line = Gv100ad.line("60", "08417010");

        DirectoryFile file = read(Gv100ad.extractAnd(
                line.substring(0, 100),
                line + " ",
                "70" + line.substring(2),
                replaced(line, 129, "0000000O882"),
                replaced(line, 140, "99999999999"),
                replaced(line, 166, "72 75"),
                replaced(line, 11, "0841701x"),
                replaced(line, 3, "20170231"),
                replaced(line, 3, "20991231"),
                replaced(line, 23, " ".repeat(50)),
                replaced(line, 123, "99"),
                "x"));

        assertThat(municipalities(file)).hasSize(25);
        assertThat(file.refused())
                .extracting(RefusedLine::number, RefusedLine::reason, RefusedLine::detail)
                .containsExactly(
                        tuple(39, Reason.TOO_SHORT, "100"),
                        tuple(40, Reason.TOO_LONG, "221"),
                        tuple(41, Reason.UNKNOWN_TYPE, "70"),
                        tuple(42, Reason.NOT_A_NUMBER, "129–139"),
                        tuple(43, Reason.NOT_A_NUMBER, "140–150"),
                        tuple(44, Reason.NOT_A_NUMBER, "166–170"),
                        tuple(45, Reason.NOT_A_NUMBER, "11–18"),
                        tuple(46, Reason.NOT_A_DATE, "3–10"),
                        tuple(47, Reason.IN_THE_FUTURE, "3–10"),
                        tuple(48, Reason.NO_NAME, "23–72"),
                        tuple(49, Reason.UNKNOWN_TEXT_CODE, "99"),
                        tuple(50, Reason.TOO_SHORT, "1"));
    }

    @Test
    void refusesLinesInAnotherEncodingThanTheFile() {
        String schoemberg = "Schömberg, Stadt";
        UnaryOperator<String> damage = line -> line.replace(schoemberg, "Sch\u00C3\u0084mberg, Stadt");

        DirectoryFile latin = read(Gv100ad.file(Gv100ad.extractLines().stream().map(damage)));
        DirectoryFile utf8 = read(withOneLatinLine(schoemberg));

        assertThat(latin.refused())
                .extracting(RefusedLine::number, RefusedLine::reason)
                .hasSize(1);
        assertThat(utf8.refused()).extracting(RefusedLine::reason).containsExactly(Reason.WRONG_ENCODING);
        assertThat(Stream.of(latin, utf8))
                .allSatisfy(file -> assertThat(municipalities(file))
                        .hasSize(24)
                        .extracting(DirectoryRecord.Municipality::name)
                        .contains("Meßstetten")
                        .doesNotContain("Schömberg"));
    }

    @Test
    void refusesFilesThatAreNoDirectory() {
        assertRefused(new byte[0], "municipality.import.empty");
        assertRefused("\n \n".getBytes(StandardCharsets.UTF_8), "municipality.import.empty");
        assertRefused(
                "ags;name\n08417079;Albstadt\n".getBytes(StandardCharsets.UTF_8),
                "municipality.import.not-a-directory");
        assertRefused(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}, "municipality.import.not-a-directory");
    }

    private static byte[] withOneLatinLine(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String line : Gv100ad.extractLines()) {
            boolean latin = line.startsWith("60") && line.contains(text);
            bytes.writeBytes((line + "\n").getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void assertRefused(byte[] content, String messageKey) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo(messageKey));
    }

    private static String replaced(String line, int column, String text) {
        return line.substring(0, column - 1) + text + line.substring(column - 1 + text.length());
    }

    private static DirectoryRecord.Municipality municipality(String line) {
        return municipalities(read(Gv100ad.file(Stream.of(line)))).get(0);
    }

    private static List<DirectoryRecord.Municipality> municipalities(DirectoryFile file) {
        return file.records().values().stream()
                .filter(DirectoryRecord.Municipality.class::isInstance)
                .map(DirectoryRecord.Municipality.class::cast)
                .toList();
    }

    private static DirectoryFile read(byte[] content) {
        return DirectoryFile.read(content, TODAY);
    }
}
