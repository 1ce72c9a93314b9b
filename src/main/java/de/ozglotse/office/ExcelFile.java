package de.ozglotse.office;

import de.ozglotse.office.Cell.Day;
import de.ozglotse.office.Cell.Figure;
import de.ozglotse.office.Cell.Moment;
import de.ozglotse.office.Cell.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a table as a workbook. Text stays text: also when somebody edits its cell, nothing becomes a formula. */
final class ExcelFile {

    /** What a cell of Excel holds. */
    private static final int LONGEST = 32_767;

    private static final int LONGEST_NAME = 31;
    private static final int NARROWEST = 10;
    private static final int WIDEST = 60;

    private ExcelFile() {}

    static byte[] write(Table table) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(content, "OZG-Lotse", "1.0")) {
            Worksheet sheet = book.newWorksheet(sheetName(table.name()));
            writeHead(sheet, table.head());
            for (int row = 0; row < table.rows().size(); row++) {
                List<Cell> cells = table.rows().get(row);
                for (int column = 0; column < cells.size(); column++) {
                    write(sheet, row + 1, column, cells.get(column));
                }
            }
            setWidths(sheet, table);
            sheet.setAutoFilter(0, 0, table.rows().size(), table.head().size() - 1);
            sheet.freezePane(0, 1);
            sheet.repeatRows(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.toByteArray();
    }

    private static void writeHead(Worksheet sheet, List<String> head) {
        for (int column = 0; column < head.size(); column++) {
            sheet.value(0, column, safe(head.get(column)));
            sheet.style(0, column).bold().format("@").set();
        }
    }

    private static void write(Worksheet sheet, int row, int column, Cell cell) {
        if (cell instanceof Figure figure) {
            sheet.value(row, column, figure.number());
            boolean whole = figure.number().stripTrailingZeros().scale() <= 0;
            sheet.style(row, column).format(whole ? "#,##0" : "#,##0.00").set();
        } else if (cell instanceof Day day) {
            sheet.value(row, column, day.day());
            sheet.style(row, column).format("dd.mm.yyyy").set();
        } else if (cell instanceof Moment moment) {
            sheet.value(row, column, moment.time());
            sheet.style(row, column).format("dd.mm.yyyy hh:mm").set();
        } else if (cell instanceof Text text && !text.text().isEmpty()) {
            sheet.value(row, column, safe(text.text()));
            sheet.style(row, column).format("@").set();
        }
    }

    private static String safe(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
        return cut.replaceAll("[\\p{Cc}&&[^\\t\\n]]", "");
    }

    private static String sheetName(String name) {
        String allowed = name.replaceAll("[\\[\\]:*?/\\\\'\\p{Cc}]", " ").strip();
        return allowed.substring(0, Math.min(allowed.length(), LONGEST_NAME));
    }

    private static void setWidths(Worksheet sheet, Table table) {
        IntStream.range(0, table.head().size()).forEach(column -> {
            int widest = table.rows().stream()
                    .filter(row -> row.size() > column)
                    .mapToInt(row ->
                            row.get(column) instanceof Text text ? text.text().length() : NARROWEST)
                    .max()
                    .orElse(NARROWEST);
            int wanted = Math.max(widest, table.head().get(column).length()) + 2;
            sheet.width(column, Math.max(NARROWEST, Math.min(wanted, WIDEST)));
        });
    }
}
