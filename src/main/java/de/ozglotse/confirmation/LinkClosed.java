package de.ozglotse.confirmation;

/** A link cannot be answered: it is unknown, used, expired or revoked. */
public class LinkClosed extends RuntimeException {

    public LinkClosed() {
        super("The link cannot be answered");
    }
}
