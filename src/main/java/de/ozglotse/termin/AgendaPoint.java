package de.ozglotse.termin;

import java.util.Locale;

/** The points of the first meeting with a town hall, in order. */
public enum AgendaPoint {
    TEILNAHME,
    BEHOERDENKONTO,
    ZUSTAENDIGKEIT,
    SCHRITTE,
    SONSTIGES;

    /** @return as it stands in forms and addresses */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}
