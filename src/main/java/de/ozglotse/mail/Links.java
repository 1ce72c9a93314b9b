package de.ozglotse.mail;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Puts the sealed link of a mail into its bodies. */
@Component
class Links {

    private final Seal seal;
    private final BaseUrl baseUrl;

    Links(Seal seal, BaseUrl baseUrl) {
        this.seal = seal;
        this.baseUrl = baseUrl;
    }

    Optional<String> address(OutboxMail mail) {
        return mail.sealedPath().map(path -> baseUrl.value() + seal.unseal(path));
    }

    /** @return what is shown in place of a link to those who are not to have it */
    String masked() {
        return baseUrl.value() + "/r/•••";
    }

    String fillInText(OutboxMail mail) {
        return address(mail).map(link -> fill(mail.textBody(), link)).orElse(mail.textBody());
    }

    String fillInHtml(OutboxMail mail) {
        return address(mail)
                .map(link -> fill(mail.htmlBody(), HtmlUtils.htmlEscape(link)))
                .orElse(mail.htmlBody());
    }

    static String fill(String body, String link) {
        return body.replace(OutboxMail.PLACEHOLDER, link);
    }
}
