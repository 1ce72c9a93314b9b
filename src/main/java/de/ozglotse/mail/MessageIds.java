package de.ozglotse.mail;

import de.ozglotse.shared.Sha256;
import org.springframework.stereotype.Component;

/** Names mails: the same letter always gets the same name, so that one that was sent twice is recognised as one. */
@Component
class MessageIds {

    private static final int LENGTH = 32;

    private final BaseUrl baseUrl;

    MessageIds(BaseUrl baseUrl) {
        this.baseUrl = baseUrl;
    }

    String of(String dedupKey) {
        return "<" + Sha256.of(dedupKey).substring(0, LENGTH) + "@" + baseUrl.host() + ">";
    }
}
