package de.ozglotse.mail;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Puts the sealed links of a mail into its bodies. */
@Component
class Links {

    /** Stands in both bodies where the address belongs at which letters of this kind are cancelled. */
    static final String STOP = "\uE000stop\uE000";

    private static final String MASK = "•••";

    private final Seal seal;
    private final BaseUrl baseUrl;

    Links(Seal seal, BaseUrl baseUrl) {
        this.seal = seal;
        this.baseUrl = baseUrl;
    }

    Optional<String> address(OutboxMail mail) {
        return path(mail, 0);
    }

    /** @return where letters of this kind are cancelled */
    Optional<String> stopAddress(OutboxMail mail) {
        return path(mail, 1);
    }

    /** @return whether mail programs may cancel by themselves: RFC 8058 asks for TLS */
    boolean offersOneClick() {
        return baseUrl.isSecure();
    }

    /** @return a body for those who are not to have its links */
    String mask(String body) {
        return body.replace(OutboxMail.PLACEHOLDER, baseUrl.value() + "/r/" + MASK)
                .replace(STOP, baseUrl.value() + "/wochenbericht/" + MASK);
    }

    String fillInText(OutboxMail mail) {
        return fill(mail, mail.textBody(), UnaryOperator.identity());
    }

    String fillInHtml(OutboxMail mail) {
        return fill(mail, mail.htmlBody(), HtmlUtils::htmlEscape);
    }

    private String fill(OutboxMail mail, String body, UnaryOperator<String> written) {
        String linked = address(mail)
                .map(link -> body.replace(OutboxMail.PLACEHOLDER, written.apply(link)))
                .orElse(body);
        return stopAddress(mail)
                .map(stop -> linked.replace(STOP, written.apply(stop)))
                .orElse(linked);
    }

    private Optional<String> path(OutboxMail mail, int place) {
        return mail.sealedPath()
                .map(text -> seal.unseal(text).split(Letter.SEPARATOR))
                .filter(paths -> paths.length > place)
                .map(paths -> baseUrl.value() + paths[place]);
    }
}
