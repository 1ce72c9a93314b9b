package de.ozglotse.office;

import de.ozglotse.office.Cell.Day;
import de.ozglotse.office.Cell.Figure;
import de.ozglotse.office.Cell.Moment;
import de.ozglotse.office.Cell.Text;
import de.ozglotse.shared.CountyTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** One cell of a table that people open in a spreadsheet: what looks like a formula is made text. */
final class CsvCell {

    /** Also their full-width forms, which some programs take for the same; an apostrophe is doubled by one more. */
    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@\\t\\r\\n\\u0000'＝＋－＠].*", Pattern.DOTALL);

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm");

    private CsvCell() {}

    static String write(Cell cell) {
        if (cell instanceof Figure figure) {
            return figure.number().toPlainString().replace('.', ',');
        }
        if (cell instanceof Moment moment) {
            return MOMENT.format(moment.time());
        }
        return cell instanceof Day day ? CountyTime.text(day.day()) : write(((Text) cell).text());
    }

    static String write(String value) {
        String text = FORMULA.matcher(value).matches() ? "'" + value : value;
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    /** @return what {@link #write(String)} was given, without quotes */
    static String read(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell.substring(1)).matches() ? cell.substring(1) : cell;
    }
}
