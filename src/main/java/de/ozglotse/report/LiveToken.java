package de.ozglotse.report;

import de.ozglotse.shared.RandomText;
import de.ozglotse.shared.Sha256;
import java.util.Optional;
import java.util.regex.Pattern;

/** The secret of a committee's link: 256 random bits as 43 characters. Only its hash is stored. */
public final class LiveToken {

    private static final int BYTES = 32;
    private static final Pattern FORMAT = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final String value;

    private LiveToken(String value) {
        this.value = value;
    }

    static LiveToken random() {
        return new LiveToken(RandomText.of(BYTES));
    }

    static Optional<LiveToken> parse(String text) {
        return Optional.of(text)
                .filter(candidate -> FORMAT.matcher(candidate).matches())
                .map(LiveToken::new);
    }

    String hash() {
        return Sha256.of(value);
    }

    /** @return the address that the committee is sent, without the host */
    public String path() {
        return "/b/" + value;
    }

    /** Never the secret: this may end up in a log. */
    @Override
    public String toString() {
        return "LiveToken[masked]";
    }
}
