package de.ozglotse.office;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads and writes tables as spreadsheets in Germany expect them: semicolons, UTF-8 with a mark or Windows-1252. */
final class CsvTable {

    private static final String MARK = "\uFEFF";
    private static final char SEPARATOR = ';';
    private static final char QUOTE = '"';

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

    /** @return its rows; one without text is empty, and none such is at the end */
    static List<List<String>> read(byte[] content) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        String text = decode(content) + "\n";
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            boolean doubled = quoted && next == QUOTE && i + 1 < text.length() && text.charAt(i + 1) == QUOTE;
            if (doubled) {
                cell.append(QUOTE);
                i++;
            } else if (next == QUOTE) {
                quoted = !quoted;
            } else if (!quoted && (next == SEPARATOR || next == '\n')) {
                row.add(CsvCell.read(cell.toString().strip()));
                cell.setLength(0);
                if (next == '\n') {
                    rows.add(row.stream().allMatch(String::isEmpty) ? List.of() : row);
                    row = new ArrayList<>();
                }
            } else {
                cell.append(next);
            }
        }
        return withoutEnd(rows);
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
