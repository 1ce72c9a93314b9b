package de.ozglotse.mail.web;

import de.ozglotse.identity.Role;
import de.ozglotse.mail.MailWarnings;
import de.ozglotse.mail.Postausgang;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Tells those who can act on their own pages what is wrong with the mails, as request attributes {@code mailOutage},
 * {@code mailStopped} and {@code mailUndeliverable}.
 */
@Configuration(proxyBeanMethods = false)
class MailNotice implements WebMvcConfigurer, HandlerInterceptor {

    private static final String MUNICIPALITY = "/gemeinden/";

    private final ObjectProvider<MailWarnings> warnings;
    private final ObjectProvider<Postausgang> postausgang;

    /** @param warnings asked late, like the outbox: the web layer is there before everything that it shows */
    MailNotice(ObjectProvider<MailWarnings> warnings, ObjectProvider<Postausgang> postausgang) {
        this.warnings = warnings;
        this.postausgang = postausgang;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/aufgaben", "/verwaltung", "/verwaltung/**", "/postausgang/**", "/postausgang")
                .addPathPatterns("/gemeinden", "/gemeinden/*");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean mayAct =
                Stream.of(Role.KOORDINATION, Role.VERWALTUNG).map(Role::name).anyMatch(request::isUserInRole);
        if (mayAct && HttpMethod.GET.matches(request.getMethod())) {
            warnings.ifAvailable(found -> {
                found.outage().ifPresent(since -> request.setAttribute("mailOutage", CountyTime.text(since)));
                request.setAttribute("mailStopped", found.stopped());
            });
            tellAboutMunicipality(request);
        }
        return true;
    }

    private void tellAboutMunicipality(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String key = path.startsWith(MUNICIPALITY) ? path.substring(MUNICIPALITY.length()) : "";
        if (key.length() >= 8 && Ags.isValid(key.substring(0, 8))) {
            CaseKey caseKey = new CaseKey(key.substring(0, 8));
            request.setAttribute("mailCase", caseKey.value());
            request.setAttribute("mailUndeliverable", postausgang.getObject().undeliverable(caseKey));
        }
    }
}
