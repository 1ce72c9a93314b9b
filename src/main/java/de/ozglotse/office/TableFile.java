package de.ozglotse.office;

import de.ozglotse.shared.Refused;
import java.util.List;
import java.util.stream.IntStream;

/** Takes in a table that somebody else has written, as CSV or Excel: only its texts, nothing that acts. */
public final class TableFile {

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private TableFile() {}

    /**
     * Reads the first sheet.
     *
     * @param most refuses a table of more rows
     */
    public static Content read(byte[] content, int most) {
        if (startsAsArchive(content)) {
            return ExcelReader.read(content, most);
        }
        if (IntStream.range(0, content.length).anyMatch(i -> content[i] == 0)) {
            throw new Refused("office.table.kind");
        }
        List<List<String>> rows = CsvTable.read(content);
        if (rows.size() > most) {
            throw tooLong(most);
        }
        return new Content(rows, 0);
    }

    static Refused tooLong(int most) {
        return new Refused("office.table.long", most);
    }

    private static boolean startsAsArchive(byte[] content) {
        return content.length >= ZIP.length && IntStream.range(0, ZIP.length).allMatch(i -> content[i] == ZIP[i]);
    }

    /**
     * What a file said.
     *
     * @param rows all of them, so that the first one is row 1 of the spreadsheet; those without text are empty
     * @param formulas how many cells were left out because they are calculated
     */
    public record Content(List<List<String>> rows, int formulas) {

        /** @return the same rows as {@link #read(byte[], int)} takes them in again */
        public byte[] csv() {
            return CsvTable.write(rows.stream()
                    .map(row -> row.stream().map(Cell::of).toList())
                    .toList());
        }
    }
}
