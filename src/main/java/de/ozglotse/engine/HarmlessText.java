package de.ozglotse.engine;

import java.sql.SQLException;
import java.util.regex.Pattern;

/** What an exception says, without addresses, secrets and values of the database. */
final class HarmlessText {

    private static final int LONGEST = 500;
    private static final String GAP = "[…]";
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"'(]+@[^\\s<>\"'),;]+");

    /** What somebody quotes may be what a person typed. */
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'|„[^“]*“|<[^>]*>");

    private static final Pattern LINK = Pattern.compile("/r/\\S+");

    /** Long and mixed: a token, a hash, a key; but no id of the engine, which has groups, and no name of a class. */
    private static final Pattern SECRET = Pattern.compile("(?=[\\w-]*\\d)(?=[\\w-]*[A-Za-z])[\\w-]{37,}");

    private static final Pattern PASSWORD = Pattern.compile("(?i)(password|passwort|secret|token|key)\\s*[=:]\\s*\\S+");

    private HarmlessText() {}

    static String of(Throwable failure) {
        if (failure instanceof SQLException database) {
            // its words repeat the values of the row
            return "SQLSTATE %s, code %d".formatted(database.getSQLState(), database.getErrorCode());
        }
        String text = String.valueOf(failure.getMessage()).replace("\u0000", "").replaceAll("\\s+", " ");
        for (Pattern hidden : new Pattern[] {PASSWORD, QUOTED, ADDRESS, LINK, SECRET}) {
            text = hidden.matcher(text).replaceAll(GAP);
        }
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }
}
