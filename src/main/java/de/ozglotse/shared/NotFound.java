package de.ozglotse.shared;

/** What was asked for does not exist, or not for this person: answered with status 404. */
public class NotFound extends RuntimeException {

    public NotFound(String what) {
        super(what);
    }
}
