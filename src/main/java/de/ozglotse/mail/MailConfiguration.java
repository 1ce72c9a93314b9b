package de.ozglotse.mail;

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
    Seal seal(MailProperties properties, Environment environment) {
        String given = environment.getProperty("OZG_LOTSE_LINK_KEY", "");
        return new Seal(given.isBlank() ? new KeyFile(properties.linkKeyFile()).read() : given.strip());
    }
}
