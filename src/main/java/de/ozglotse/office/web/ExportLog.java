package de.ozglotse.office.web;

import de.ozglotse.office.FileTaken;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells who takes a file along. Only what is read is told here: what is made by a form (a dossier, the contacts) is told
 * by its own module, and a committee's link counts its own readers.
 */
@Component
class ExportLog {

    private final ApplicationEventPublisher publisher;

    ExportLog(ApplicationEventPublisher publisher) {
        this.publisher = publisher;
    }

    void record(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") || !isOfTheOffice(request)) {
            return;
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Optional<String> filter = Optional.ofNullable(request.getQueryString())
                .filter(query -> !query.isBlank())
                .map(ExportLog::readable);
        publisher.publishEvent(new FileTaken(path, filter));
    }

    /** Whoever reads by a link is nobody whom the office knows, and the address is a secret. */
    private static boolean isOfTheOffice(HttpServletRequest request) {
        return request.getUserPrincipal() != null;
    }

    private static String readable(String filter) {
        try {
            return URLDecoder.decode(filter, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", " ");
        } catch (IllegalArgumentException e) {
            return filter;
        }
    }
}
