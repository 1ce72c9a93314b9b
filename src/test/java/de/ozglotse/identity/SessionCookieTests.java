package de.ozglotse.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.session.web.http.DefaultCookieSerializer;

class SessionCookieTests {

    @Test
    void belongsToTheHostWhereThereIsHttps() {
        assertThat(cookieAt("https://lotse.zak.example"))
                .startsWith("__Host-SESSION=")
                .contains("; Path=/;", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void hasAPlainNameWithoutHttps() {
        assertThat(cookieAt("http://localhost:8080"))
                .startsWith("SESSION=")
                .contains("; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Secure");
    }

    private static String cookieAt(String address) {
        MockEnvironment environment = new MockEnvironment().withProperty("ozg-lotse.base-url", address);
        DefaultCookieSerializer cookies = new DefaultCookieSerializer();
        new SessionCookie().sessionCookieOfThisHost(environment).customize(cookies);
        MockHttpServletResponse response = new MockHttpServletResponse();
        cookies.writeCookieValue(new CookieValue(new MockHttpServletRequest(), response, "id"));
        return response.getHeader("Set-Cookie");
    }
}
