package de.ozglotse.shared;

import java.util.List;

/**
 * The request is understood but cannot be done now: answered with status 409 and a German sentence that says what to do.
 *
 * <p>The text comes from a message bundle, so this carries a key and its arguments, never a finished sentence.
 */
public class Refused extends RuntimeException {

    private final String messageKey;
    private final transient List<Object> arguments;

    public Refused(String messageKey, Object... arguments) {
        super(messageKey);
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
