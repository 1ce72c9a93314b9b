package de.ozglotse.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session ten hours after its beginning, however busy it is. Stands between the sessions and Spring Security. */
@Component
@Order(-200)
class LongestSession extends OncePerRequestFilter {

    /** request attribute: the session has just been ended */
    static final String OVER = LongestSession.class.getName() + ".OVER";

    private static final long LONGEST = Duration.ofHours(10).toMillis();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        // both times come from the sessions' own clock, which nobody simulates
        if (session != null && session.getLastAccessedTime() - session.getCreationTime() > LONGEST) {
            session.invalidate();
            request.setAttribute(OVER, true);
        }
        chain.doFilter(request, response);
    }
}
