package de.ozglotse.identity;

import java.util.Locale;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Names the cookie of a session so that browsers hold it to this host and to HTTPS. The base URL decides, not the
 * request: behind a proxy that ends TLS, requests look as if they had none.
 */
@Configuration(proxyBeanMethods = false)
class SessionCookie {

    @Bean
    DefaultCookieSerializerCustomizer sessionCookieOfThisHost(Environment environment) {
        String address = environment.getProperty("ozg-lotse.base-url", "").strip();
        boolean secure = address.toLowerCase(Locale.ROOT).startsWith("https://");
        return cookie -> {
            cookie.setCookiePath("/");
            cookie.setUseSecureCookie(secure);
            if (secure) {
                cookie.setCookieName("__Host-SESSION");
            }
        };
    }
}
