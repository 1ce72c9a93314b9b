package de.ozglotse.confirmation.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Watches the pages behind links. */
@Configuration(proxyBeanMethods = false)
class LinkInterceptors implements WebMvcConfigurer {

    private final LinkGuessing guessing;

    LinkInterceptors(@Lazy LinkGuessing guessing) {
        this.guessing = guessing;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(guessing).addPathPatterns("/r/**");
    }
}
