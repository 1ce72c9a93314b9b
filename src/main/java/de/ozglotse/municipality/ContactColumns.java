package de.ozglotse.municipality;

import de.ozglotse.municipality.ContactLine.Kind;
import de.ozglotse.shared.Refused;
import java.util.List;
import java.util.Map;

/** The columns of the table of contacts, in whatever order somebody has put them. */
final class ContactColumns {

    static final List<String> HEAD =
            List.of("AGS", "Gemeinde", "Erste Ansprechperson", "Name", "Funktion", "E-Mail", "Telefon");
    private static final List<String> NEEDED = List.of("AGS", "Name", "E-Mail");

    /** A spreadsheet takes a key for a number and drops its first zero. */
    private static final String WITHOUT_ZERO = "[1-9][0-9]{6}";

    private final List<String> titles;

    private ContactColumns(List<String> titles) {
        this.titles = titles;
    }

    static ContactColumns of(List<List<String>> rows) {
        List<String> titles = rows.isEmpty() ? List.of() : rows.get(0);
        if (!titles.containsAll(NEEDED)) {
            throw new Refused("municipality.contacts.import.head", String.join(", ", NEEDED));
        }
        return new ContactColumns(titles);
    }

    ContactLine line(int line, List<String> row, Map<String, Municipality> towns) {
        String given = cell(row, "AGS");
        String ags = given.matches(WITHOUT_ZERO) ? "0" + given : given;
        Municipality known = towns.get(ags);
        return new ContactLine(
                line,
                ags,
                known == null ? cell(row, "Gemeinde") : known.name(),
                cell(row, "Erste Ansprechperson").equalsIgnoreCase("ja"),
                cell(row, "Name"),
                cell(row, "Funktion"),
                cell(row, "E-Mail"),
                cell(row, "Telefon"),
                Kind.UNCHANGED,
                List.of());
    }

    private String cell(List<String> row, String title) {
        int column = titles.indexOf(title);
        return column < 0 || column >= row.size() ? "" : row.get(column).strip();
    }
}
