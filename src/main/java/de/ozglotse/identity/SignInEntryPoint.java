package de.ozglotse.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Leads to the sign-in page, which explains itself when the session has expired. */
class SignInEntryPoint extends LoginUrlAuthenticationEntryPoint {

    SignInEntryPoint(String page) {
        super(page);
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception) {
        boolean expired = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid()
                || request.getAttribute(LongestSession.OVER) != null;
        return expired ? getLoginFormUrl() + "?abgelaufen" : getLoginFormUrl();
    }
}
