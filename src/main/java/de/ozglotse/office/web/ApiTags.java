package de.ozglotse.office.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Gives every answer of the interface a tag of its content, so that a program need not read again what it knows. */
@Configuration(proxyBeanMethods = false)
class ApiTags {

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> apiTagFilter() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> filter =
                new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        filter.addUrlPatterns("/api/v1/*");
        return filter;
    }
}
