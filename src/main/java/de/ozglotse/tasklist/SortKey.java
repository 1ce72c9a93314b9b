package de.ozglotse.tasklist;

import java.text.Collator;
import java.util.HexFormat;
import java.util.Locale;

/** Orders text as German does, also in a database that sorts by code points. */
final class SortKey {

    /** Comes after every key: whatever has no name stands last. */
    static final String LAST = "z";

    /** More letters do not help anybody to find a row, and an index holds no longer keys. */
    private static final int LETTERS = 80;

    /** As many characters as the columns hold; some letters take more of them than others. */
    private static final int LENGTH = 800;

    private SortKey() {}

    static String of(String text) {
        String beginning = text.length() > LETTERS ? text.substring(0, LETTERS) : text;
        String key = HexFormat.of()
                .formatHex(Collator.getInstance(Locale.GERMANY)
                        .getCollationKey(beginning)
                        .toByteArray());
        return key.length() > LENGTH ? key.substring(0, LENGTH) : key;
    }
}
