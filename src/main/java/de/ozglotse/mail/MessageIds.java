package de.ozglotse.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Names mails: the same letter always gets the same name, so that one that was sent twice is recognised as one. */
@Component
class MessageIds {

    private final BaseUrl baseUrl;

    MessageIds(BaseUrl baseUrl) {
        this.baseUrl = baseUrl;
    }

    String of(String dedupKey) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(dedupKey.getBytes(StandardCharsets.UTF_8));
            return "<" + HexFormat.of().formatHex(hash, 0, 16) + "@" + baseUrl.host() + ">";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
