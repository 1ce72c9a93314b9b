package de.ozglotse.confirmation.web;

import de.ozglotse.confirmation.ReceivedLinks;
import de.ozglotse.ratelimit.RateLimit;
import de.ozglotse.ratelimit.RateLimits;
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

/**
 * Turns away whoever tries addresses. Links that were really sent are never counted: a whole town hall may come from one
 * address.
 */
@Component
class LinkGuessing implements HandlerInterceptor {

    private static final RateLimit UNKNOWN_LINKS = new RateLimit("unknown-link", 20, Duration.ofMinutes(15));

    private final ReceivedLinks links;
    private final RateLimits limits;

    LinkGuessing(ReceivedLinks links, RateLimits limits) {
        this.links = links;
        this.limits = limits;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Optional<Duration> wait = token(request)
                .filter(token -> !links.isKnown(token))
                .flatMap(token -> limits.count(UNKNOWN_LINKS, request.getRemoteAddr()));
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
