package de.ozglotse.shared;

/**
 * Who did something.
 *
 * @param kind how this person or program takes part
 * @param name what people read: a person's name or a function
 */
public record Actor(Kind kind, String name) {

    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, "OZG-Lotse");

    /** The ways in which somebody takes part. */
    public enum Kind {
        /** somebody who signed in */
        USER,
        /** a contact in a town hall, known by a link in a mail */
        CONTACT,
        /** the application itself: a timer, an import */
        SYSTEM
    }

    public static Actor user(String name) {
        return new Actor(Kind.USER, name);
    }

    public static Actor contact(String name) {
        return new Actor(Kind.CONTACT, name);
    }
}
