package de.ozglotse.shared;

import java.util.List;

/**
 * A failure that its reader can do something about.
 *
 * <p>The text comes from a message bundle, so this carries a key and its arguments, never a finished sentence.
 */
public abstract class Explained extends RuntimeException {

    private final String messageKey;
    private final transient List<Object> arguments;

    Explained(String messageKey, Object... arguments) {
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
