package de.ozglotse.confirmation.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** The cookie of the pages behind links. */
class LinkCookieTests {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isSecureWhereverTlsEndsInFrontOfUs(boolean publicAddressIsSecure) {
        Cookie cookie = cookie(publicAddressIsSecure, false);

        assertThat(cookie.getSecure()).isEqualTo(publicAddressIsSecure);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/r");
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Strict");
    }

    @Test
    void isSecureIfTheRequestItselfIs() {
        assertThat(cookie(false, true).getSecure()).isTrue();
    }

    private static Cookie cookie(boolean publicAddressIsSecure, boolean requestIsSecure) {
        CsrfTokenRepository tokens = LinkSecurity.tokens(publicAddressIsSecure);
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/r/x");
        request.setSecure(requestIsSecure);
        MockHttpServletResponse response = new MockHttpServletResponse();
        tokens.saveToken(tokens.generateToken(request), request, response);
        return response.getCookie("OZG-LOTSE-LINK");
    }
}
