package de.ozglotse.report.web;

import de.ozglotse.shared.SecurityHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Protects what committees read by a link: reading only, no session, nothing that leaks the address. */
@Configuration(proxyBeanMethods = false)
class LiveSecurity {

    private static final String PAGES = "/b/**";

    @Bean
    @Order(11)
    SecurityFilterChain liveSecurityFilterChain(HttpSecurity http) throws Exception {
        return http.securityMatcher(PAGES)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, PAGES)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, PAGES)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(RequestCacheConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable) // nothing can be changed here
                .headers(SecurityHeaders::hideAddress)
                .build();
    }
}
