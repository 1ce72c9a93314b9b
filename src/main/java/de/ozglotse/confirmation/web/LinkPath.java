package de.ozglotse.confirmation.web;

import de.ozglotse.confirmation.LinkAddress;
import de.ozglotse.workflow.StepId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/** Writes the addresses of a question's pages. */
final class LinkPath {

    static final String CHANGE = "/aendern";
    static final String LEFT_OUT = "ohne";

    private LinkPath() {}

    static String of(LinkAddress address) {
        String link = "/r/" + encoded(address.token());
        return address.step()
                .map(StepId::value)
                .map(step -> link + "/fragen/" + encoded(step))
                .orElse(link);
    }

    /** @param left questions that could not be answered with it */
    static String thanks(LinkAddress address, List<StepId> left) {
        String query = left.isEmpty()
                ? ""
                : left.stream().map(StepId::value).collect(Collectors.joining(",", "?" + LEFT_OUT + "=", ""));
        return of(address) + "/danke" + query;
    }

    private static String encoded(String segment) {
        return UriUtils.encode(segment, StandardCharsets.UTF_8);
    }
}
