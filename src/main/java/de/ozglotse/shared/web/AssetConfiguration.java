package de.ozglotse.shared.web;

import jakarta.servlet.Filter;
import java.time.Duration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Serves style sheets, fonts and the script under names that carry a hash, so that browsers may keep them for a year. */
@Configuration(proxyBeanMethods = false)
class AssetConfiguration implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
        // no file answers, but what all pages show is there also where a page is missing
        registry.addResourceHandler("/**");
    }

    /**
     * Keeps the sessions out: several parts of a request look for one, each time in the database, and an asset needs
     * none, not even while the database is away. The filter of the sessions passes over what bears its own mark.
     */
    @Bean
    FilterRegistrationBean<Filter> assetsWithoutSession() {
        var filter = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            request.setAttribute(SessionRepositoryFilter.class.getName() + ".FILTERED", true);
            chain.doFilter(request, response);
        });
        filter.setName("assetsWithoutSession");
        filter.addUrlPatterns("/assets/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** Puts the hashes into the addresses that templates write. */
    @Bean
    ResourceUrlEncodingFilter resourceUrlEncodingFilter() {
        return new ResourceUrlEncodingFilter();
    }
}
