package de.ozglotse.office.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a controller give a table to be saved, and tells every page where its own files are (as {@code exports}). */
@Configuration(proxyBeanMethods = false)
class ExportConfiguration implements WebMvcConfigurer, HandlerInterceptor {

    private final ObjectProvider<Clock> clock;
    private final ObjectProvider<ExportLog> log;

    ExportConfiguration(ObjectProvider<Clock> clock, ObjectProvider<ExportLog> log) {
        this.clock = clock;
        this.log = log;
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(new TableAnswer(clock::getObject, log::getObject));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/assets/**", "/api/**", "/r/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute("exports", ExportLinks.of(request));
        return true;
    }
}
