package de.ozglotse.confirmation;

import de.ozglotse.shared.RandomText;
import de.ozglotse.shared.Sha256;
import java.util.Optional;
import java.util.regex.Pattern;

/** The secret part of a link: 256 random bits as 43 characters. Only its hash is ever stored in readable form. */
final class LinkToken {

    private static final int BYTES = 32;
    private static final Pattern FORMAT = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final String value;

    private LinkToken(String value) {
        this.value = value;
    }

    static LinkToken random() {
        return new LinkToken(RandomText.of(BYTES));
    }

    static Optional<LinkToken> parse(String text) {
        return Optional.of(text)
                .filter(candidate -> FORMAT.matcher(candidate).matches())
                .map(LinkToken::new);
    }

    /** @return SHA-256 in hexadecimal digits */
    String hash() {
        return Sha256.of(value);
    }

    String path() {
        return "/r/" + value;
    }

    /** Never the token: this may end up in a log. */
    @Override
    public String toString() {
        return "LinkToken[masked]";
    }
}
