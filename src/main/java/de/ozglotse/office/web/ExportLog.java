package de.ozglotse.office.web;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.identity.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/**
 * Remembers who took a file along, when, which one and with which filters. Only what is read is told here: what is made
 * by a form (a dossier, the contacts) writes an entry of its own, and a committee's link counts its own readers.
 */
@Component
class ExportLog {

    private final AuditTrail audit;
    private final CurrentUser user;

    ExportLog(AuditTrail audit, CurrentUser user) {
        this.audit = audit;
        this.user = user;
    }

    void record(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") || !isOfTheOffice(request)) {
            return;
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String filter = request.getQueryString();
        if (filter == null || filter.isBlank()) {
            audit.record(user.actor(), "export.whole", path);
        } else {
            audit.record(user.actor(), "export.filtered", path, readable(filter));
        }
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
