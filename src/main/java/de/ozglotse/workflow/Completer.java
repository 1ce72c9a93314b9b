package de.ozglotse.workflow;

import de.ozglotse.shared.Actor;

/** Who completed a step, and by which way. */
public record Completer(Actor actor, Channel channel) {

    /** The ways in which an answer reaches the county. */
    public enum Channel {
        /** in the task list */
        TASK,
        /** by the link in a mail */
        LINK,
        /** by the coordinator on behalf of a contact, usually on the telephone */
        ON_BEHALF
    }
}
