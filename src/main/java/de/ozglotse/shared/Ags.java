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

    public static boolean isValid(String value) {
        return value != null && value.length() == DIGITS && value.chars().allMatch(each -> each >= '0' && each <= '9');
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
