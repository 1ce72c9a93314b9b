package de.ozglotse.shared;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.core.env.Environment;

/** The secret of this installation, from the environment or from a file, never from the database; all nodes share it. */
public final class InstallationKey {

    private static final String ALGORITHM = "HmacSHA256";

    private final String secret;

    private InstallationKey(String secret) {
        this.secret = secret;
    }

    /** @return the key that the environment names; the file is made if there is none yet */
    public static InstallationKey of(Environment environment) {
        String given = environment.getProperty("OZG_LOTSE_LINK_KEY", "");
        if (!given.isBlank()) {
            return new InstallationKey(given.strip());
        }
        String file = environment.getProperty("ozg-lotse.mail.link-key-file", "./data/link.key");
        return new InstallationKey(new KeyFile(Path.of(file)).read());
    }

    public String secret() {
        return secret;
    }

    /** @return 64 hexadecimal digits that only the owner of the key can compute, other ones for each purpose */
    public String digest(String purpose, String text) {
        byte[] ofPurpose = mac(secret.getBytes(StandardCharsets.UTF_8), purpose);
        return HexFormat.of().formatHex(mac(ofPurpose, text));
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
