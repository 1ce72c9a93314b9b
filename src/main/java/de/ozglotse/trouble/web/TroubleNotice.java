package de.ozglotse.trouble.web;

import de.ozglotse.identity.Role;
import de.ozglotse.trouble.StuckWork;
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
 * Tells the start pages of those who can do something about it how much work is stuck, as request attribute
 * {@code stuck}.
 */
@Configuration(proxyBeanMethods = false)
class TroubleNotice implements WebMvcConfigurer, HandlerInterceptor {

    private final ObjectProvider<StuckWork> work;

    /** @param work asked late: the web layer is there before everything that it shows */
    TroubleNotice(ObjectProvider<StuckWork> work) {
        this.work = work;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/aufgaben", "/verwaltung");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean mayAct =
                Stream.of(Role.KOORDINATION, Role.VERWALTUNG).map(Role::name).anyMatch(request::isUserInRole);
        if (mayAct && HttpMethod.GET.matches(request.getMethod())) {
            work.ifAvailable(stuck -> request.setAttribute("stuck", stuck.count()));
        }
        return true;
    }
}
