package de.ozglotse.workflow;

import java.util.Locale;

/**
 * Whom or what a step is about beside its case: one of several Landkreise, Leistungen or requirements of the same case.
 *
 * @param key tells it from the others of its kind, at most 200 characters
 * @param name what people read, in German, at most 200 characters
 */
public record Subject(String key, String name) {

    public static final int LENGTH = 200;

    public Subject {
        if (key.isBlank() || key.length() > LENGTH || name.isBlank() || name.length() > LENGTH) {
            throw new IllegalArgumentException("Key and name of a subject have 1 to 200 characters");
        }
    }

    /** @return what somebody named in free text: the same words in another notation name the same */
    public static Subject named(String text) {
        String name = text.strip().replaceAll("\\s+", " ");
        return new Subject(name.toLowerCase(Locale.GERMANY), name);
    }
}
