package de.ozglotse.shared;

import java.util.List;

/**
 * Something in the address cannot be read: answered with status 400 and a German sentence that says what to do.
 *
 * <p>The text comes from a message bundle, as that of {@link Refused}.
 */
public class Unreadable extends RuntimeException {

    private final String messageKey;
    private final transient List<Object> arguments;

    public Unreadable(String messageKey, Object... arguments) {
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
