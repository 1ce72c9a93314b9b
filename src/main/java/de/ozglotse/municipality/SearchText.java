package de.ozglotse.municipality;

import java.text.Normalizer;
import java.util.Locale;

/** Compares names as people type them: without regard to case, and with ä, ae or a for an umlaut. */
final class SearchText {

    private SearchText() {}

    static boolean contains(String name, String searched) {
        return transliterated(name).contains(transliterated(searched))
                || plain(name).contains(plain(searched));
    }

    static String transliterated(String text) {
        return plain(lowered(text).replace("ä", "ae").replace("ö", "oe").replace("ü", "ue"));
    }

    private static String plain(String text) {
        return Normalizer.normalize(lowered(text), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static String lowered(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.GERMANY)
                .replace("ß", "ss")
                .strip();
    }
}
