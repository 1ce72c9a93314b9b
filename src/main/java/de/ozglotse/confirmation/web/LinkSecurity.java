package de.ozglotse.confirmation.web;

import de.ozglotse.mail.BaseUrl;
import de.ozglotse.mail.Offices;
import de.ozglotse.shared.SecurityHeaders;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/** Protects the pages behind links: no sign-in, no session, nothing that leaks the address. */
@Configuration(proxyBeanMethods = false)
class LinkSecurity {

    @Bean
    @Order(10)
    SecurityFilterChain linkSecurityFilterChain(
            HttpSecurity http, BaseUrl baseUrl, Offices offices, MessageSource messages) throws Exception {
        return http.securityMatcher("/r/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(RequestCacheConfigurer::disable)
                .csrf(csrf ->
                        csrf.csrfTokenRepository(tokens(baseUrl.isSecure())).csrfTokenRequestHandler(eagerly()))
                .exceptionHandling(errors -> errors.accessDeniedHandler(new RefusedAnswer(offices, messages)))
                .headers(SecurityHeaders::hideAddress)
                .build();
    }

    static CookieCsrfTokenRepository tokens(boolean secure) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("OZG-LOTSE-LINK");
        tokens.setCookiePath("/r");
        tokens.setCookieCustomizer(cookie -> {
            cookie.sameSite("Strict");
            // what ends TLS in front of us talks to us without it
            if (secure) {
                cookie.secure(true);
            }
        });
        return tokens;
    }

    /** The cookie must be set before the page is written: a long page is sent before its form is reached. */
    private static XorCsrfTokenRequestAttributeHandler eagerly() {
        XorCsrfTokenRequestAttributeHandler handler = new XorCsrfTokenRequestAttributeHandler();
        handler.setCsrfRequestAttributeName(null);
        return handler;
    }
}
