package de.ozglotse.shared;

import java.util.regex.Pattern;

/**
 * The kind of a fact that a process can establish, for example {@code behoerdenkonto-nachgewiesen}.
 *
 * @param value lower-case words joined by hyphens
 */
public record FactType(String value) {

    private static final Pattern FORMAT = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public FactType {
        if (value == null || value.length() > 64 || !FORMAT.matcher(value).matches()) {
            throw new IllegalArgumentException("A fact type is lower-case words joined by hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
