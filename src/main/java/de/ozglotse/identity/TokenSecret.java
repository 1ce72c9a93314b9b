package de.ozglotse.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The secret of an access token: 192 random bits behind a beginning that scanners for lost secrets recognise. */
record TokenSecret(String value) {

    private static final String PREFIX = "ozgl_";
    private static final int BYTES = 24;
    private static final int SHOWN = PREFIX.length() + 4;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static TokenSecret next() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return new TokenSecret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random));
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
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return beginning() + "…";
    }
}
