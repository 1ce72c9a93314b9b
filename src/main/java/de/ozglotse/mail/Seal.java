package de.ozglotse.mail;

import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.encrypt.TextEncryptor;

/** Encrypts what must not be readable in the database (AES-256-GCM), with a key that is not kept there. */
class Seal {

    /** The key is random, not a password that people choose, so that the salt need not differ between installations. */
    private static final String SALT = "6f7a672d6c6f7473652d6c696e6b7331";

    private static final int SHORTEST_KEY = 32;

    private final TextEncryptor encryptor;

    Seal(String key) {
        if (key.length() < SHORTEST_KEY) {
            throw new IllegalStateException("The link key needs at least " + SHORTEST_KEY + " characters");
        }
        encryptor = Encryptors.delux(key, SALT);
    }

    String seal(String secret) {
        return encryptor.encrypt(secret);
    }

    /** @throws IllegalStateException if it was sealed with another key or has been changed */
    String unseal(String sealed) {
        try {
            return encryptor.decrypt(sealed);
        } catch (RuntimeException e) {
            throw new IllegalStateException("A link was sealed with another key", e);
        }
    }
}
