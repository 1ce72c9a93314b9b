package de.ozglotse.municipality;

import java.util.Locale;
import java.util.stream.Stream;

/** Where a municipality stands, as a filter of the list. */
public enum MunicipalityState {
    ALLE,
    UEBERFAELLIG,
    WARTET,
    OFFEN,
    RUHT,
    OHNE_KONTAKT;

    /** @return the filter of this name in an address; all if there is none */
    public static MunicipalityState of(String address) {
        return Stream.of(values())
                .filter(state -> state.address().equals(address))
                .findFirst()
                .orElse(ALLE);
    }

    public String address() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean fits(MunicipalityOverview.Entry entry) {
        return switch (this) {
            case ALLE -> true;
            case UEBERFAELLIG -> entry.work().overdue() > 0;
            case WARTET -> entry.work().withTownHall() > 0;
            case OFFEN -> entry.work().open() > 0;
            case RUHT -> entry.work().open() == 0;
            case OHNE_KONTAKT -> entry.contact().isEmpty();
        };
    }
}
