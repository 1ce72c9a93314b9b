package de.ozglotse.digest.web;

import de.ozglotse.shared.SecurityHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Opens the page on which the weekly report is cancelled: no sign-in, no session, nothing that leaks the address. */
@Configuration(proxyBeanMethods = false)
class StopSecurity {

    @Bean
    @Order(12)
    SecurityFilterChain stopSecurityFilterChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/wochenbericht/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(RequestCacheConfigurer::disable)
                // mail programs post without having read the page; whoever can forge a request needs the token
                .csrf(AbstractHttpConfigurer::disable)
                .headers(SecurityHeaders::hideAddress)
                .build();
    }
}
