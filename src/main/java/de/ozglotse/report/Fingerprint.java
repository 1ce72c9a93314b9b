package de.ozglotse.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;

/** Writes down figures, always in the same way, and tells by a hash whether two are the same. */
final class Fingerprint {

    /** Not the application's own one: a changed setting of it would change every fingerprint. */
    static final JsonMapper JSON = JsonMapper.builder().build();

    private Fingerprint() {}

    static String of(Figures figures) {
        return ofText(JSON.writeValueAsString(figures));
    }

    /** @return SHA-256 in hexadecimal digits */
    static String ofText(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
