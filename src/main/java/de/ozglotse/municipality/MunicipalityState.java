package de.ozglotse.municipality;

import java.util.Locale;
import java.util.Optional;
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

    /** @return the open steps that decide; empty if none do */
    Optional<OpenWork.Kind> work() {
        return switch (this) {
            case UEBERFAELLIG -> Optional.of(OpenWork.Kind.UEBERFAELLIG);
            case WARTET -> Optional.of(OpenWork.Kind.BEIM_RATHAUS);
            case OFFEN, RUHT -> Optional.of(OpenWork.Kind.ALLE);
            case ALLE, OHNE_KONTAKT -> Optional.empty();
        };
    }

    /** @return whether those are looked for that do not have it: steps, or a contact */
    boolean without() {
        return this == RUHT || this == OHNE_KONTAKT;
    }
}
