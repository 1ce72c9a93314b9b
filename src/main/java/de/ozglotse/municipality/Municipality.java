package de.ozglotse.municipality;

import de.ozglotse.shared.Ags;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A town or municipality as the official directory describes it.
 *
 * @param ars Amtlicher Regionalschlüssel, twelve digits
 * @param postcode of the seat of its administration, five digits
 * @param areaKm2 in square kilometres
 * @param population at {@code asOf}
 * @param asOf the day that the directory describes
 * @param association its Verwaltungsgemeinschaft; empty if it administers itself alone
 */
public record Municipality(
        Ags ags,
        String ars,
        String name,
        Kind kind,
        String postcode,
        BigDecimal areaKm2,
        int population,
        LocalDate asOf,
        Optional<Association> association) {

    /** The two kinds of municipality in a Landkreis. */
    public enum Kind {
        STADT,
        GEMEINDE
    }

    /**
     * A Verwaltungsgemeinschaft or Gemeindeverwaltungsverband.
     *
     * @param key the ARS up to its ninth digit
     * @param name as people say it, for example {@code Oberes Schlichemtal}
     */
    public record Association(String key, String name) {}
}
