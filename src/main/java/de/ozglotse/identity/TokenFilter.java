package de.ozglotse.identity;

import de.ozglotse.ratelimit.RateLimit;
import de.ozglotse.ratelimit.RateLimits;
import de.ozglotse.shared.TooManyRequests;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a program in that brings an access token (RFC 6750), for this one request and without a session. */
class TokenFilter extends OncePerRequestFilter {

    static final RateLimit REQUESTS = new RateLimit("api.requests", 300, Duration.ofMinutes(1));
    static final RateLimit WRONG = new RateLimit("api.wrong-token", 30, Duration.ofMinutes(15));

    private static final String SCHEME = "Bearer ";

    private final AccessTokens tokens;
    private final RateLimits limits;

    TokenFilter(AccessTokens tokens, RateLimits limits) {
        this.tokens = tokens;
        this.limits = limits;
    }

    /** Says how to sign in. */
    static void challenge(HttpServletResponse response, String more) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"OZG-Lotse\"" + more);
        response.sendError(HttpStatus.UNAUTHORIZED.value());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String given = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (given == null || !given.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            chain.doFilter(request, response);
            return;
        }
        Optional<TokenSecret> secret =
                TokenSecret.of(given.substring(SCHEME.length()).strip());
        Optional<SignedInUser> owner = secret.flatMap(tokens::owner);
        Optional<Duration> pause = owner.isPresent()
                ? limits.count(REQUESTS, secret.get().hash())
                : limits.count(WRONG, request.getRemoteAddr());
        if (pause.isPresent()) {
            TooManyRequests.answer(response, pause.get());
        } else if (owner.isEmpty()) {
            challenge(response, ", error=\"invalid_token\"");
        } else {
            readAs(owner.get());
            chain.doFilter(request, response);
        }
    }

    private static void readAs(SignedInUser owner) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(owner, null, owner.getAuthorities()));
        SecurityContextHolder.setContext(context);
    }
}
