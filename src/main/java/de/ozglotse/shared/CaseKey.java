package de.ozglotse.shared;

import java.util.Optional;

/**
 * Whom a case is about: a municipality (its AGS) or the county itself ({@code LK}); the business key of every process.
 *
 * @param value an AGS or {@code LK}
 */
public record CaseKey(String value) {

    public static final CaseKey COUNTY = new CaseKey("LK");

    public CaseKey {
        if (!"LK".equals(value) && !Ags.isValid(value)) {
            throw new IllegalArgumentException("A case key is an AGS or LK");
        }
    }

    public static CaseKey of(Ags ags) {
        return new CaseKey(ags.value());
    }

    public boolean isMunicipality() {
        return !equals(COUNTY);
    }

    /** @return the municipality's key, empty for the county's own cases */
    public Optional<Ags> ags() {
        return isMunicipality() ? Optional.of(new Ags(value)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
