package de.ozglotse.municipality;

import de.ozglotse.municipality.RefusedLine.Reason;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/**
 * One line of fixed columns, counted from 1 as in the description of the file.
 *
 * @param number of the line in the file, counted from 1
 */
record DirectoryLine(int number, String text) {

    /** Every line of the official file has this length; editors may cut off blanks at the end. */
    static final int LENGTH = 220;

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    DirectoryLine {
        if (text.length() > LENGTH) {
            throw new DamagedLine(Reason.TOO_LONG, String.valueOf(text.length()));
        }
    }

    String columns(int first, int last) {
        if (text.length() < last) {
            throw new DamagedLine(Reason.TOO_SHORT, String.valueOf(text.length()));
        }
        return text.substring(first - 1, last);
    }

    String digits(int first, int last) {
        String digits = columns(first, last);
        if (!digits.chars().allMatch(character -> character >= '0' && character <= '9')) {
            throw new DamagedLine(Reason.NOT_A_NUMBER, first + "–" + last);
        }
        return digits;
    }

    /** @return a name, never blank; the line may end within the column */
    String name(int first, int last) {
        columns(first, first);
        String name = text.substring(first - 1, Math.min(last, text.length())).strip();
        if (name.isEmpty()) {
            throw new DamagedLine(Reason.NO_NAME, first + "–" + last);
        }
        return name;
    }

    LocalDate date(int first, int last) {
        try {
            return LocalDate.parse(columns(first, last), DATE);
        } catch (DateTimeException e) {
            throw new DamagedLine(Reason.NOT_A_DATE, first + "–" + last);
        }
    }
}
