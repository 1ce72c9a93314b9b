package de.ozglotse.shared;

/** Something in the address cannot be read: answered with status 400 and a German sentence that says what to do. */
public class Unreadable extends Explained {

    public Unreadable(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
