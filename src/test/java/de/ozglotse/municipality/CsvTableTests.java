package de.ozglotse.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CsvTableTests {

    static Stream<String> payloads() {
        List<String> formulas = List.of(
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "=cmd|' /C calc'!A0",
                "=HYPERLINK(\"http://a.example\")",
                "\t=1",
                "\r=1");
        return Stream.of("", " ", "\t", "\r\n", "'")
                .flatMap(before -> formulas.stream().map(formula -> before + formula))
                .flatMap(text ->
                        Stream.of(text, text.replace('=', '＝').replace('+', '＋').replace('@', '＠')));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void givesOutNoFormula(String payload) {
        String cell = CsvCell.write(payload);

        assertThat(cell).matches("(?s)\"'.*\"");
        assertThat(CsvCell.read(payload.isEmpty() ? "" : "'" + payload)).isEqualTo(payload);
    }

    @Test
    void triesFortyPayloads() {
        assertThat(payloads()).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void readsWhatItWrote() {
        List<List<String>> rows =
                List.of(List.of("AGS", "Name"), List.of("+49 7431 1", "O'Hara; \"Zoë\"\nMüller"), List.of("'=1", "-"));

        assertThat(CsvTable.read(CsvTable.write(rows))).isEqualTo(rows);
    }

    @Test
    void readsOlderSpreadsheets() {
        byte[] content = "Jürgen;Groß\r\n\r\n;\r\n".getBytes(Charset.forName("windows-1252"));

        assertThat(CsvTable.read(content)).containsExactly(List.of("Jürgen", "Groß"));
        assertThat(CsvTable.read("\"a".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
}
