package de.ozglotse.confirmation.web;

import de.ozglotse.mail.Offices;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/** A form behind a link came without its cookie: tells the page of the error what it needs to go on from there. */
class RefusedAnswer implements AccessDeniedHandler {

    private static final Pattern PAGE =
            Pattern.compile("(/r/[^/]+)(/fragen/[^/]+)?(/aendern)?(/abwesend|/anwesend)?.*");

    private final Offices offices;
    private final MessageSource messages;

    RefusedAnswer(Offices offices, MessageSource messages) {
        this.offices = offices;
        this.messages = messages;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        // read by error/403.html
        request.setAttribute("link", page(request));
        request.setAttribute("lost", typed(request));
        request.setAttribute("office", offices.current());
        response.sendError(HttpStatus.FORBIDDEN.value());
    }

    /** @return the page on which the form stood */
    static String page(HttpServletRequest request) {
        Matcher path = PAGE.matcher(
                request.getRequestURI().substring(request.getContextPath().length()));
        if (!path.matches()) {
            return "/";
        }
        if (path.group(4) != null) {
            return path.group(1) + "/schritte";
        }
        return path.group(1) + orNothing(path.group(2)) + orNothing(path.group(3));
    }

    private static String orNothing(String part) {
        return part == null ? "" : part;
    }

    private List<TypedText> typed(HttpServletRequest request) {
        // the words of somebody else's page must not look like ours
        if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            return List.of();
        }
        Map<String, String> first = new LinkedHashMap<>();
        request.getParameterMap().forEach((field, values) -> first.put(field, values[0]));
        return TypedText.of(first, messages);
    }
}
