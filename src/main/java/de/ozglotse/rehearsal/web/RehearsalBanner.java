package de.ozglotse.rehearsal.web;

import de.ozglotse.rehearsal.Rehearsal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells every page which time it is in the rehearsal, as request attribute {@code rehearsalTime}. */
@Configuration(proxyBeanMethods = false)
@Profile("rehearsal")
class RehearsalBanner implements WebMvcConfigurer, HandlerInterceptor {

    private final Rehearsal rehearsal;

    RehearsalBanner(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/assets/**", "/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute("rehearsalTime", Moments.text(rehearsal.now()));
        return true;
    }
}
