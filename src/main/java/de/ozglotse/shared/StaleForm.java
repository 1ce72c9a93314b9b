package de.ozglotse.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** A form whose page was open for too long: it is refused, and the page that says so shows what was typed. */
public final class StaleForm {

    private static final int MOST = 20;

    private StaleForm() {}

    /** Tells the template of the 403 page; the answer itself remains to be sent. */
    public static void refuse(HttpServletRequest request) {
        request.setAttribute("stale", true);
        request.setAttribute("typed", typed(request.getParameterMap()));
        cameFrom(request).ifPresent(page -> request.setAttribute("back", page));
    }

    /** @return texts of several words: a date or a choice is entered again in a moment, and nobody typed a hidden key */
    static List<String> typed(Map<String, String[]> fields) {
        return fields.entrySet().stream()
                .filter(field -> !isSecret(field.getKey().toLowerCase(Locale.ROOT)))
                .flatMap(field -> Arrays.stream(field.getValue()))
                .map(String::strip)
                .filter(text -> text.chars().anyMatch(Character::isWhitespace))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static boolean isSecret(String field) {
        return field.contains("password") || field.contains("passwort") || field.equals("_csrf");
    }

    /** @return the path of the page of ours on which the form stood, if the browser says */
    private static Optional<String> cameFrom(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.REFERER))
                .flatMap(StaleForm::address)
                .filter(page -> request.getServerName().equalsIgnoreCase(page.getHost()))
                .filter(page ->
                        page.getRawPath().startsWith("/") && !page.getRawPath().startsWith("//"))
                .map(page ->
                        page.getRawQuery() == null ? page.getRawPath() : page.getRawPath() + '?' + page.getRawQuery());
    }

    private static Optional<URI> address(String referer) {
        try {
            URI page = URI.create(referer);
            return page.getRawPath() == null ? Optional.empty() : Optional.of(page);
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
