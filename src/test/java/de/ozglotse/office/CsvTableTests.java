package de.ozglotse.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CsvTableTests {

    static Stream<String> payloads() {
        return Payloads.all();
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void givesOutNoFormula(String payload) {
        String cell = CsvCell.write(payload);

        assertThat(cell).matches("(?s)\"'.*\"");
        assertThat(CsvCell.read("'" + payload)).isEqualTo(payload);
    }

    @Test
    void triesFortyPayloads() {
        assertThat(payloads()).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void readsWhatItWrote() {
        List<List<String>> rows = List.of(
                List.of("AGS", "Name"),
                List.of("+49 7431 1", "O'Hara; \"Zoë\"\nMüller"),
                List.of(),
                List.of("'=1", "-"));
        TableFile.Content content = new TableFile.Content(rows, 0);

        assertThat(TableFile.read(content.csv(), 10).rows()).isEqualTo(rows);
    }

    @Test
    void writesNumbersAndDaysInGerman() {
        Table table = new Table(
                "Stand",
                List.of("Wert", "Anzahl", "Tag"),
                List.of(List.of(Cell.of(new BigDecimal("-1234.50")), Cell.of(25), Cell.of(LocalDate.of(2023, 3, 1)))));

        assertThat(new String(CsvTable.write(table), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF\"Wert\";\"Anzahl\";\"Tag\"\r\n-1234,50;25;01.03.2023\r\n");
    }

    @Test
    void readsOlderSpreadsheets() {
        byte[] content = "Jürgen;Groß\r\n\r\n;\r\n".getBytes(Charset.forName("windows-1252"));

        assertThat(CsvTable.read(content)).containsExactly(List.of("Jürgen", "Groß"));
        assertThat(CsvTable.read("\"a".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void readsQuotesAndBreaksInsideOfCells() {
        String content = "\uFEFF\"a;b\"; \" c \"\r\n\"Zeile 1\r\nZeile 2\";\"sagt \"\"ja\"\"\"\r\n5\" groß;\"x\"y\n";

        assertThat(CsvTable.read(content.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        List.of("a;b", "c"), List.of("Zeile 1\r\nZeile 2", "sagt \"ja\""), List.of("5\" groß", "xy"));
    }

    @Test
    void keepsTheNumbersOfLines() {
        assertThat(CsvTable.read("a;b\n;\n\nc;d\n\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("a", "b"), List.of(), List.of(), List.of("c", "d"));
    }
}
