package de.ozglotse.mail;

import java.util.List;

/** The kinds of letters that have texts of their own around them. */
public final class LetterKind {

    /** The only one to people of the Landratsamt: nobody has to answer it. */
    public static final String WOCHENBERICHT = "wochenbericht";

    /** In the order in which a municipality gets them, then the one for the Landratsamt itself. */
    public static final List<String> ALL = List.of(
            "frage",
            "erinnerung",
            "antwort",
            "neuer-link",
            "quittung",
            "einladung",
            "absage",
            "protokoll",
            WOCHENBERICHT);

    /** @return what the keys of the words around letters of this kind begin with */
    static String words(String kind) {
        return kind.equals(WOCHENBERICHT) ? "mail.report." : "mail.letter.";
    }

    private LetterKind() {}
}
