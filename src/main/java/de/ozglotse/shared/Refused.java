package de.ozglotse.shared;

/**
 * The request is understood but cannot be done now: answered with status 409 and a German sentence that says what to do.
 */
public class Refused extends Explained {

    public Refused(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
