package de.ozglotse.municipality;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of records in the official directory, by their record type. */
public enum RecordKind {
    LAND("10"),
    REGIERUNGSBEZIRK("20"),
    REGION("30"),
    KREIS("40"),
    VERWALTUNGSGEMEINSCHAFT("50"),
    GEMEINDE("60");

    private final String type;

    RecordKind(String type) {
        this.type = type;
    }

    static Optional<RecordKind> ofType(String type) {
        return Arrays.stream(values()).filter(kind -> kind.type.equals(type)).findFirst();
    }
}
