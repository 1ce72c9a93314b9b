package de.ozglotse.shared;

import java.util.regex.Pattern;

/**
 * Amtlicher Gemeindeschlüssel: the official eight-digit key of a municipality, kept as text because of its leading zero.
 *
 * @param value Land (2 digits), Regierungsbezirk (1), Kreis (2), municipality (3)
 */
public record Ags(String value) implements Comparable<Ags> {

    private static final Pattern FORMAT = Pattern.compile("\\d{8}");

    public Ags {
        if (value == null || !FORMAT.matcher(value).matches()) {
            throw new IllegalArgumentException("An AGS has eight digits");
        }
    }

    public static boolean isValid(String value) {
        return value != null && FORMAT.matcher(value).matches();
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
