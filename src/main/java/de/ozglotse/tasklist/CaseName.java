package de.ozglotse.tasklist;

import java.text.Collator;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Whom a step is about, as people read and sort it.
 *
 * @param text the municipality's name, or the county's
 * @param sortKey orders as German does, also in a database that sorts by code points
 */
record CaseName(String text, String sortKey) {

    static CaseName of(String text) {
        byte[] key = Collator.getInstance(Locale.GERMANY).getCollationKey(text).toByteArray();
        return new CaseName(text, HexFormat.of().formatHex(key));
    }
}
