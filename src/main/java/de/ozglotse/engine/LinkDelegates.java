package de.ozglotse.engine;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The same delegate under the second name by which the models know it. */
@Configuration(proxyBeanMethods = false)
class LinkDelegates {

    @Bean
    JavaDelegate reissueLink(SendLinkDelegate sendLink) {
        return sendLink;
    }
}
