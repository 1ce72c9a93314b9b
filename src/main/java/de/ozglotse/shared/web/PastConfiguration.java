package de.ozglotse.shared.web;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Lets every page that takes an {@link de.ozglotse.shared.AsOf} look at past days, and links lead from one to the next. */
@Configuration(proxyBeanMethods = false)
class PastConfiguration implements WebMvcConfigurer {

    private final Clock clock;

    PastConfiguration(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new AsOfResolver(clock));
    }

    @Autowired
    void carry(
            ObjectProvider<SpringTemplateEngine> engines,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> pages) {
        engines.ifAvailable(engine -> engine.setLinkBuilder(new PastLinks(pages::getObject)));
    }
}
