package de.ozglotse.mail;

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

/** The mail module on a database of its own, with fixtures in place of the modules that it uses. */
@AutoConfigurationPackage(basePackages = "de.ozglotse.mail")
@ComponentScan("de.ozglotse.mail")
@ConfigurationPropertiesScan("de.ozglotse.mail")
@EnableAutoConfiguration(
        excludeName = {
            "org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration",
            "de.ozglotse.engine.CamundaAutoConfiguration",
            "org.springframework.boot.session.autoconfigure.SessionAutoConfiguration",
            "org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration"
        })
public class SliceConfiguration {

    @Bean
    TestClock clock() {
        return new TestClock();
    }

    @Bean
    RecordedAudit audit() {
        return new RecordedAudit();
    }

    @Bean
    TownHallFixture townHalls() {
        return new TownHallFixture();
    }

    @Bean
    CurrentUser currentUser() {
        return new CurrentUser() {

            @Override
            public Actor actor() {
                return Actor.user("Katrin Vogel");
            }

            @Override
            public Set<String> groups() {
                return Set.of("egov", "rathaus");
            }
        };
    }
}
