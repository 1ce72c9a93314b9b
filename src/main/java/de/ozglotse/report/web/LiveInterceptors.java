package de.ozglotse.report.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Watches what committees read by a link. */
@Configuration(proxyBeanMethods = false)
class LiveInterceptors implements WebMvcConfigurer {

    private final LiveLimit limit;

    LiveInterceptors(@Lazy LiveLimit limit) {
        this.limit = limit;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(limit).addPathPatterns("/b/**");
    }
}
