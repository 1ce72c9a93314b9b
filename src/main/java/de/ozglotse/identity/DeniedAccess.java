package de.ozglotse.identity;

import de.ozglotse.shared.StaleForm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Tells a missing permission from a page that was open for too long. */
class DeniedAccess implements AccessDeniedHandler {

    private final DefaultRedirectStrategy redirects = new DefaultRedirectStrategy();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        boolean stale = exception instanceof CsrfException;
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (stale && path.equals("/anmelden")) {
            redirects.sendRedirect(request, response, "/anmelden?abgelaufen");
        } else if (stale
                && path.equals("/abmelden")
                && SecurityContextHolder.getContext().getAuthentication() == null) {
            redirects.sendRedirect(request, response, "/anmelden?abgemeldet");
        } else {
            if (stale) {
                StaleForm.refuse(request);
            }
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }
}
