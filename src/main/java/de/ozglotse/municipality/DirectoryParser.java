package de.ozglotse.municipality;

import de.ozglotse.municipality.RefusedLine.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

/**
 * Reads the lines of the official directory GV100AD.
 *
 * <p>Columns: 1–2 record type, 3–10 day described, 11–12 Land, 13 Regierungsbezirk, 14–15 Kreis, 16–18 municipality,
 * 19–22 Verwaltungsgemeinschaft, 23–72 name, 73–122 seat, 123–124 text code, 129–139 area in hectares, 140–150
 * population, 166–170 postcode.
 */
final class DirectoryParser {

    private static final Set<String> ASSOCIATION_CODES = Set.of("50", "51", "52", "53", "54", "55", "56", "57", "58");
    private static final Set<String> MUNICIPALITY_CODES = Set.of("60", "61", "62", "63", "64", "65", "66", "67");
    private static final Set<String> UNINCORPORATED_CODES = Set.of("65", "66");

    private final LocalDate today;

    DirectoryParser(LocalDate today) {
        this.today = today;
    }

    /** @throws DamagedLine if the line cannot be read */
    DirectoryRecord parse(DirectoryLine line) {
        RecordKind kind = kindOf(line);
        LocalDate asOf = asOf(line);
        return switch (kind) {
            case LAND -> new DirectoryRecord.Land(line.digits(11, 12), line.name(23, 72));
            case REGIERUNGSBEZIRK -> new DirectoryRecord.Region(kind, line.digits(11, 13));
            case REGION -> new DirectoryRecord.Region(kind, line.digits(11, 13) + line.columns(14, 14));
            case KREIS -> new DirectoryRecord.Kreis(line.digits(11, 15), line.name(23, 72));
            case VERWALTUNGSGEMEINSCHAFT -> association(line);
            case GEMEINDE -> municipality(line, asOf);
        };
    }

    private static RecordKind kindOf(DirectoryLine line) {
        String type = line.columns(1, 2);
        return RecordKind.ofType(type).orElseThrow(() -> new DamagedLine(Reason.UNKNOWN_TYPE, type));
    }

    private LocalDate asOf(DirectoryLine line) {
        LocalDate asOf = line.date(3, 10);
        if (asOf.isAfter(today)) {
            throw new DamagedLine(Reason.IN_THE_FUTURE, "3–10");
        }
        return asOf;
    }

    private static DirectoryRecord.Association association(DirectoryLine line) {
        String key = line.digits(11, 15) + line.digits(19, 22);
        return new DirectoryRecord.Association(
                key, line.name(23, 72), textCode(line, ASSOCIATION_CODES).equals("50"));
    }

    private static DirectoryRecord.Municipality municipality(DirectoryLine line, LocalDate asOf) {
        String textCode = textCode(line, MUNICIPALITY_CODES);
        return new DirectoryRecord.Municipality(
                line.digits(11, 18),
                line.digits(19, 22),
                line.name(23, 72),
                textCode,
                new BigDecimal(line.digits(129, 139)).movePointLeft(2).setScale(2),
                population(line),
                UNINCORPORATED_CODES.contains(textCode) ? "" : line.digits(166, 170),
                asOf);
    }

    private static String textCode(DirectoryLine line, Set<String> known) {
        String code = line.columns(123, 124);
        if (!known.contains(code)) {
            throw new DamagedLine(Reason.UNKNOWN_TEXT_CODE, code);
        }
        return code;
    }

    private static int population(DirectoryLine line) {
        try {
            return Integer.parseInt(line.digits(140, 150));
        } catch (NumberFormatException e) {
            throw new DamagedLine(Reason.NOT_A_NUMBER, "140–150");
        }
    }
}
