package de.ozglotse.confirmation.web;

import de.ozglotse.confirmation.LinkAddress;
import de.ozglotse.workflow.StepId;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** Writes the address of a question's page. */
final class LinkPath {

    private LinkPath() {}

    static String of(LinkAddress address) {
        String link = "/r/" + encoded(address.token());
        return address.step()
                .map(StepId::value)
                .map(step -> link + "/fragen/" + encoded(step))
                .orElse(link);
    }

    private static String encoded(String segment) {
        return UriUtils.encode(segment, StandardCharsets.UTF_8);
    }
}
