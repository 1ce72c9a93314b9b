package de.ozglotse.mail;

import de.ozglotse.shared.InstallationKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Makes the office and the seal from configuration. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    Office office(MailProperties properties) {
        return properties.office();
    }

    @Bean
    Seal seal(Environment environment) {
        return new Seal(InstallationKey.of(environment).secret());
    }
}
