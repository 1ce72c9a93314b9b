package de.ozglotse.municipality;

import de.ozglotse.TestClock;
import de.ozglotse.audit.RecordedAudit;
import de.ozglotse.identity.CurrentUser;
import de.ozglotse.shared.Actor;
import java.util.Set;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/**
 * The module on its own database, with a log and a signed-in person of its own.
 *
 * <p>No {@code @Configuration}, so that tests of the whole application do not find it.
 */
@EnableAutoConfiguration(
        excludeName = {
            "org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration",
            "de.ozglotse.engine.CamundaAutoConfiguration"
        })
@AutoConfigurationPackage
@ComponentScan
@ComponentScan(
        basePackages = "de.ozglotse",
        useDefaultFilters = false,
        includeFilters = @Filter(type = FilterType.REGEX, pattern = "de\\.ozglotse\\.TestDatabase"))
@ConfigurationPropertiesScan
class MunicipalitySlice {

    @Bean
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    RecordedAudit auditTrail() {
        return new RecordedAudit();
    }

    @Bean
    CurrentUser currentUser() {
        return new CurrentUser() {

            @Override
            public Actor actor() {
                return Actor.user("Frau Verwaltung");
            }

            @Override
            public Set<String> groups() {
                return Set.of();
            }
        };
    }
}
