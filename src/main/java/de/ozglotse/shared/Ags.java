package de.ozglotse.shared;

/**
 * Amtlicher Gemeindeschlüssel: the official eight-digit key of a municipality, kept as text because of its leading zero.
 *
 * @param value Land (2 digits), Regierungsbezirk (1), Kreis (2), municipality (3)
 */
public record Ags(String value) implements Comparable<Ags> {

    private static final int DIGITS = 8;

    public Ags {
        if (!isValid(value)) {
            throw new IllegalArgumentException("An AGS has eight digits");
        }
    }

    /** Looked at often: whoever counts makes many keys. */
    public static boolean isValid(String value) {
        if (value == null || value.length() != DIGITS) {
            return false;
        }
        for (int i = 0; i < DIGITS; i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** @return the five digits of the Landkreis that the municipality belongs to */
    public String kreis() {
        return value.substring(0, 5);
    }

    @Override
    public int compareTo(Ags other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
