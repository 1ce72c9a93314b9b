package de.ozglotse.report;

import de.ozglotse.shared.Sha256;
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
        return Sha256.of(text);
    }
}
