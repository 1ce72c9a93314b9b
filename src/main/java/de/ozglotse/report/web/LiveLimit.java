package de.ozglotse.report.web;

import de.ozglotse.ratelimit.RateLimit;
import de.ozglotse.ratelimit.RateLimits;
import de.ozglotse.report.LiveLinks;
import de.ozglotse.shared.TooManyRequests;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Turns away whoever tries addresses, and whoever reads a committee's link more often than a committee can. */
@Component
class LiveLimit implements HandlerInterceptor {

    private static final RateLimit UNKNOWN = new RateLimit("unknown-report-link", 20, Duration.ofMinutes(15));
    private static final RateLimit READ = new RateLimit("report-link", 600, Duration.ofMinutes(15));

    private final LiveLinks links;
    private final RateLimits limits;

    LiveLimit(LiveLinks links, RateLimits limits) {
        this.links = links;
        this.limits = limits;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Optional<Duration> wait = token(request)
                .flatMap(token -> links.find(token)
                        .map(link -> limits.count(READ, String.valueOf(link.id())))
                        .orElseGet(() -> limits.count(UNKNOWN, request.getRemoteAddr())));
        if (wait.isPresent()) {
            TooManyRequests.answer(response, wait.get());
        }
        return wait.isEmpty();
    }

    private static Optional<String> token(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? Optional.ofNullable((String) variables.get("token"))
                : Optional.empty();
    }
}
