package de.ozglotse.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class ExcelFileTests {

    @Test
    void givesOutNoFormula() throws Exception {
        List<List<Cell>> rows =
                Payloads.all().map(text -> List.of(Cell.of(text))).toList();
        byte[] content = TableFormat.XLSX.write(new Table("=Liste", List.of("=1+1"), rows));

        assertThat(rows).hasSizeGreaterThanOrEqualTo(40);
        assertThat(rows(content)).hasSize(rows.size() + 1).allSatisfy(row -> {
            assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(0).getFormula()).isNull();
        });
        assertThat(part(content, "xl/worksheets/sheet1.xml")).doesNotContain("<f>", "<f ", "<hyperlink");
    }

    /** Whatever somebody types into such a cell stays text. */
    @Test
    void formatsTextAsText() {
        byte[] content = TableFormat.XLSX.write(new Table("Liste", List.of("a"), List.of(List.of(Cell.of("=1")))));

        assertThat(part(content, "xl/styles.xml")).contains("<numFmt numFmtId=\"165\" formatCode=\"@\"/>");
        assertThat(part(content, "xl/worksheets/sheet1.xml")).containsPattern("<c r=\"A2\" s=\"2\" t=\"s\">");
        assertThat(part(content, "xl/styles.xml"))
                .containsPattern("(<xf [^>]*/>\\s*){2}<xf numFmtId=\"165\" fontId=\"0\"");
    }

    @Test
    void givesTypesToCells() throws Exception {
        Table table = new Table(
                "Stand",
                List.of("Gemeinde", "Einwohner", "Fläche", "Am", "Bemerkung"),
                List.of(List.of(
                        Cell.of("Bitz"),
                        Cell.of(3_700),
                        Cell.of(new BigDecimal("8.75")),
                        Cell.of(LocalDate.of(2023, 3, 1)),
                        Cell.of(Optional.empty()))));

        Row row = rows(TableFormat.XLSX.write(table)).get(1);

        assertThat(row.getCellAsNumber(1)).contains(new BigDecimal("3700"));
        assertThat(row.getCell(1).getDataFormatString()).isEqualTo("#,##0");
        assertThat(row.getCellAsNumber(2)).contains(new BigDecimal("8.75"));
        assertThat(row.getCellAsDate(3)).contains(LocalDate.of(2023, 3, 1).atStartOfDay());
        assertThat(row.getCell(3).getDataFormatString()).isEqualTo("dd.mm.yyyy");
        assertThat(row.getOptionalCell(4)).isEmpty();
    }

    @Test
    void isReadAgainAsItWas() {
        List<List<String>> texts = List.of(
                List.of("AGS", "Name"),
                List.of("08417010", "Zoë \"O'Hara\" & <Müller>"),
                List.of("+49 7431 1", "=1+1"),
                List.of("_x0041_", "zwei\nZeilen"));
        List<List<Cell>> rows = texts.stream()
                .skip(1)
                .map(row -> row.stream().map(Cell::of).toList())
                .toList();

        byte[] content =
                TableFormat.XLSX.write(new Table("a/b:c*d?e[f]g' und noch viel mehr Text", texts.get(0), rows));

        assertThat(TableFile.read(content, 10)).isEqualTo(new TableFile.Content(texts, 0));
    }

    @Test
    void keepsWhatACellCannotHoldOutOfIt() {
        Table table =
                new Table("Lang", List.of("Text"), List.of(List.of(Cell.of("a\u0000b\u0001" + "x".repeat(40_000)))));

        String text =
                TableFile.read(TableFormat.XLSX.write(table), 10).rows().get(1).get(0);

        assertThat(text).startsWith("abx").endsWith("…").hasSizeLessThanOrEqualTo(32_767);
    }

    private static List<Row> rows(byte[] content) throws IOException {
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, false))) {
            return book.getFirstSheet().read();
        }
    }

    private static String part(byte[] content, String name) {
        return new String(Archives.entries(content).get(name), StandardCharsets.UTF_8);
    }
}
