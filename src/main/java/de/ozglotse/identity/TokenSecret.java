package de.ozglotse.identity;

import de.ozglotse.shared.RandomText;
import de.ozglotse.shared.Sha256;
import java.util.Optional;
import java.util.regex.Pattern;

/** The secret of an access token: 192 random bits behind a beginning that scanners for lost secrets recognise. */
record TokenSecret(String value) {

    private static final String PREFIX = "ozgl_";
    private static final int BYTES = 24;
    private static final int SHOWN = PREFIX.length() + 4;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{32}");

    static TokenSecret next() {
        return new TokenSecret(PREFIX + RandomText.of(BYTES));
    }

    /** @return empty if it cannot be one: nobody needs to look for it then */
    static Optional<TokenSecret> of(String given) {
        return FORM.matcher(given).matches() ? Optional.of(new TokenSecret(given)) : Optional.empty();
    }

    String beginning() {
        return value.substring(0, SHOWN);
    }

    /** Without salt or rounds: nobody tries out 192 random bits. */
    String hash() {
        return Sha256.of(value);
    }

    @Override
    public String toString() {
        return beginning() + "…";
    }
}
