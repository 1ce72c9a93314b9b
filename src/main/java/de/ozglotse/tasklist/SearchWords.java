package de.ozglotse.tasklist;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Text as a search compares it: without regard to case and accents, and with ae or a for an umlaut. */
final class SearchWords {

    private SearchWords() {}

    /** @return the words that somebody looks for */
    static List<String> of(String typed) {
        return Stream.of(plain(lowered(typed)).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** @return what is kept of a text for later searches, cut to that many characters */
    static String kept(Stream<String> texts, int length) {
        Set<String> words = new LinkedHashSet<>();
        texts.map(SearchWords::lowered)
                .flatMap(text -> Stream.of(text.split("\\s+")))
                .forEach(word -> {
                    words.add(plain(word));
                    words.add(plain(word.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")));
                });
        String all = String.join(" ", words).strip();
        return all.length() > length ? all.substring(0, length) : all;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static String lowered(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.GERMANY)
                .replace("ß", "ss")
                .replace("\u0000", "");
    }
}
