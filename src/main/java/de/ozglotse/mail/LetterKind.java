package de.ozglotse.mail;

import java.util.List;

/** The kinds of letters that have texts of their own around them. */
public final class LetterKind {

    /** In the order in which a municipality gets them. */
    public static final List<String> ALL =
            List.of("frage", "erinnerung", "antwort", "neuer-link", "quittung", "einladung", "absage", "protokoll");

    private LetterKind() {}
}
