package de.ozglotse.confirmation;

import de.ozglotse.workflow.StepId;
import java.util.Optional;

/**
 * Which question is meant: the one that a link was sent for, or another one of the same contact.
 *
 * @param token the secret part of the link, as it was sent by the browser
 * @param step the other question, if one is meant
 */
public record LinkAddress(String token, Optional<StepId> step) {

    public static LinkAddress of(String token) {
        return new LinkAddress(token, Optional.empty());
    }

    /** @return the same contact's address of another question */
    public LinkAddress of(StepId other) {
        return new LinkAddress(token, Optional.of(other));
    }

    /** Never the token: this may end up in a log. */
    @Override
    public String toString() {
        return "LinkAddress[masked]";
    }
}
