package de.ozglotse.office;

import de.ozglotse.shared.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Reads the texts and numbers of a workbook's first sheet. Formulas, macros and links to elsewhere are never followed. */
final class ExcelReader {

    private static final int MOST_COLUMNS = 100;

    /** A table needs far less than an archive may have at all. */
    private static final long MOST_BYTES = 50L * 1024 * 1024;

    private final List<List<String>> rows = new ArrayList<>();
    private final int most;
    private int formulas;

    private ExcelReader(int most) {
        this.most = most;
    }

    static TableFile.Content read(byte[] content, int most) {
        Archive archive = Archive.open(content);
        if (!archive.names().contains("xl/workbook.xml")) {
            throw new Refused("office.table.kind");
        }
        if (archive.size() > MOST_BYTES) {
            throw Archive.bomb();
        }
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(content));
                Stream<Row> sheet = book.getFirstSheet().openStream()) {
            ExcelReader reader = new ExcelReader(most);
            for (Iterator<Row> next = sheet.iterator(); next.hasNext(); ) {
                reader.add(next.next());
            }
            return new TableFile.Content(reader.rows, reader.formulas);
        } catch (Refused e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw Archive.damaged();
        }
    }

    private void add(Row row) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < Math.min(row.getCellCount(), MOST_COLUMNS); column++) {
            texts.add(row.getOptionalCell(column).map(this::text).orElse(""));
        }
        if (texts.stream().allMatch(String::isEmpty)) {
            return;
        }
        if (row.getRowNum() > most) {
            throw TableFile.tooLong(most);
        }
        while (rows.size() < row.getRowNum() - 1) {
            rows.add(List.of());
        }
        rows.add(texts);
    }

    private String text(Cell cell) {
        if (cell.getType() == CellType.FORMULA) {
            formulas++;
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return cell.asNumber().stripTrailingZeros().toPlainString();
        }
        return cell.getType() == CellType.STRING ? cell.asString().strip() : "";
    }
}
