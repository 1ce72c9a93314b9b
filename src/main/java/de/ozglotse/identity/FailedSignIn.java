package de.ozglotse.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Leads back to the sign-in page, which then shows the user name again. */
class FailedSignIn implements AuthenticationFailureHandler {

    private static final int LONGEST_NAME = 64;

    private final DefaultRedirectStrategy redirects = new DefaultRedirectStrategy();

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        String name = request.getParameter("username");
        if (name != null) {
            String kept = name.substring(0, Math.min(name.length(), LONGEST_NAME));
            request.getSession().setAttribute(SignInPage.LAST_USERNAME, kept);
        }
        redirects.sendRedirect(request, response, "/anmelden?fehler");
    }
}
