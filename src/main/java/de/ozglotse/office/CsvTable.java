package de.ozglotse.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads and writes tables as spreadsheets in Germany expect them: semicolons, UTF-8 with a mark or Windows-1252. */
final class CsvTable {

    private static final String MARK = "\uFEFF";
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(true)
            .setTrailingData(true)
            .get();

    private CsvTable() {}

    static byte[] write(Table table) {
        List<Cell> head = table.head().stream().map(Cell::of).toList();
        return write(Stream.concat(Stream.of(head), table.rows().stream()).toList());
    }

    static byte[] write(List<List<Cell>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(CsvCell::write).collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n", MARK, "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** @return its rows; one without text is empty, and none such is at the end; no rows if it is no such table */
    static List<List<String>> read(byte[] content) {
        try (CSVParser rows = CSVParser.parse(decode(content), FORMAT)) {
            return withoutEnd(rows.stream().map(CsvTable::row).toList());
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static List<String> row(CSVRecord line) {
        List<String> cells =
                line.stream().map(cell -> CsvCell.read(cell.strip())).toList();
        return cells.stream().allMatch(String::isEmpty) ? List.of() : cells;
    }

    private static List<List<String>> withoutEnd(List<List<String>> rows) {
        int end = rows.size();
        while (end > 0 && rows.get(end - 1).isEmpty()) {
            end--;
        }
        return rows.subList(0, end);
    }

    /** What is no UTF-8 was saved by an older spreadsheet. */
    private static String decode(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith(MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(content, Charset.forName("windows-1252"));
        }
    }
}
