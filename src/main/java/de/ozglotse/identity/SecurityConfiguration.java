package de.ozglotse.identity;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import de.ozglotse.ratelimit.RateLimits;
import de.ozglotse.shared.SecurityHeaders;
import jakarta.servlet.DispatcherType;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** Says who may open which address. Links for contacts have a chain of their own in the module that owns them. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] PUBLIC = {
        "/anmelden",
        "/assets/**",
        "/barrierefreiheit",
        "/datenschutz",
        "/impressum",
        "/hilfe",
        "/kalender/*",
        "/actuator/health/**",
        "/error"
    };

    /** the county's own work: everybody reads, two roles change it */
    private static final String[] COUNTY = {"/landkreis/**", "/anforderungen/**"};

    /** nothing is there; whoever asks gets 404, signed in or not */
    private static final String[] ABSENT = {"/engine-rest/**", "/camunda/**", "/h2-console/**"};

    @Bean
    @Order(50)
    SecurityFilterChain apiChain(HttpSecurity http, AccessTokens tokens, RateLimits limits) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(GET, "/api/**")
                        .authenticated()
                        .requestMatchers(HEAD, "/api/**")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .csrf(AbstractHttpConfigurer::disable) // nothing can be changed here
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(SecurityHeaders::apply)
                .addFilterBefore(new TokenFilter(tokens, limits), AnonymousAuthenticationFilter.class)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, exception) -> TokenFilter.challenge(response, ""))
                        .accessDeniedHandler((request, response, exception) -> {
                            boolean reads = GET.matches(request.getMethod()) || HEAD.matches(request.getMethod());
                            response.setHeader("Allow", "GET, HEAD");
                            response.sendError((reads ? HttpStatus.FORBIDDEN : HttpStatus.METHOD_NOT_ALLOWED).value());
                        }))
                .build();
    }

    @Bean
    @Order(100)
    SecurityFilterChain pageChain(HttpSecurity http, SignInAttempts attempts) {
        return http.authorizeHttpRequests(SecurityConfiguration::rules)
                .csrf(csrf -> csrf.ignoringRequestMatchers(ABSENT))
                .headers(SecurityHeaders::apply)
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .formLogin(form -> form.loginPage("/anmelden")
                        .defaultSuccessUrl("/")
                        .failureHandler(new FailedSignIn())
                        .permitAll())
                .logout(logout -> logout.logoutUrl("/abmelden").logoutSuccessUrl("/anmelden?abgemeldet"))
                .addFilterBefore(new SignInLimit(attempts), UsernamePasswordAuthenticationFilter.class)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(new SignInEntryPoint("/anmelden"))
                        .accessDeniedHandler(new DeniedAccess()))
                .build();
    }

    /** Remembers which page a stranger wanted, without a trace of it in the address. */
    private static HttpSessionRequestCache pagesOnly() {
        MediaTypeRequestMatcher page = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        page.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(new AndRequestMatcher(pathPattern(GET, "/**"), page));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(PUBLIC)
                .permitAll()
                .requestMatchers(ABSENT)
                .permitAll()
                .requestMatchers("/aufgaben/**", "/aufgaben.*", "/notizen/**", "/dateien/**", "/profil/kalender/**")
                .hasAnyRole(
                        Role.KOORDINATION.name(),
                        Role.STRATEGIETEAM.name(),
                        Role.PROJEKTTEAM.name(),
                        Role.LEITUNG.name())
                .requestMatchers("/postausgang/**", "/postausgang.*")
                .hasAnyRole(Role.KOORDINATION.name(), Role.VERWALTUNG.name())
                .requestMatchers("/verwaltung/stoerungen/**", "/verwaltung/stoerungen.*", "/verwaltung/mails/**")
                .hasAnyRole(Role.KOORDINATION.name(), Role.VERWALTUNG.name())
                .requestMatchers("/verwaltung/**")
                .hasRole(Role.VERWALTUNG.name())
                .requestMatchers(GET, "/gemeinden/**")
                .authenticated()
                .requestMatchers(HEAD, "/gemeinden/**")
                .authenticated()
                .requestMatchers("/gemeinden/**")
                .hasRole(Role.KOORDINATION.name());
        rulesOfTheCounty(requests);
        rulesOfReports(requests);
        requests.anyRequest().authenticated();
    }

    private static void rulesOfTheCounty(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers(GET, COUNTY)
                .authenticated()
                .requestMatchers(HEAD, COUNTY)
                .authenticated()
                .requestMatchers(COUNTY)
                .hasAnyRole(Role.KOORDINATION.name(), Role.PROJEKTTEAM.name());
    }

    /** Two roles make and freeze reports, management reads them. */
    private static void rulesOfReports(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        String[] makers = {Role.KOORDINATION.name(), Role.VERWALTUNG.name()};
        String[] readers = {Role.KOORDINATION.name(), Role.VERWALTUNG.name(), Role.LEITUNG.name()};
        requests.requestMatchers("/berichte/neu", "/berichte/freigaben/**")
                .hasAnyRole(makers)
                .requestMatchers(GET, "/berichte/**")
                .hasAnyRole(readers)
                .requestMatchers(HEAD, "/berichte/**")
                .hasAnyRole(readers)
                .requestMatchers("/berichte/**")
                .denyAll();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** Does not know who is disabled, so that such a sign-in fails exactly like one with an unknown name. */
    @Bean
    UserDetailsService userDetailsService(AppUsers users) {
        return username -> users.findByUsernameAndEnabledTrue(Users.normalize(username))
                .map(AppUser::toSignedInUser)
                .orElseThrow(() -> new UsernameNotFoundException("unknown or disabled"));
    }

    @Bean
    RequestRejectedHandler requestRejectedHandler() {
        return (request, response, exception) -> {
            SecurityHeaders.write(response);
            response.sendError(HttpStatus.BAD_REQUEST.value());
        };
    }
}
