package de.ozglotse.confirmation;

import de.ozglotse.mail.SliceConfiguration;
import de.ozglotse.notes.NotableSteps;
import de.ozglotse.shared.RetriedTransactions;
import de.ozglotse.tasklist.AnswerLines;
import de.ozglotse.tasklist.SecondLook;
import de.ozglotse.tasklist.ShownChoices;
import de.ozglotse.workflow.AnswerDoubts;
import de.ozglotse.workflow.Processes;
import de.ozglotse.workflow.RunningProcesses;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The confirmation module on top of the mail module, with fixtures in place of the others. */
@AutoConfigurationPackage(basePackages = "de.ozglotse.confirmation")
@ComponentScan({"de.ozglotse.confirmation", "de.ozglotse.notes", "de.ozglotse.ratelimit"})
@ConfigurationPropertiesScan("de.ozglotse.notes")
@EnableAutoConfiguration
@Import({SliceConfiguration.class, AnswerLines.class, RetriedTransactions.class, SecondLook.class, ShownChoices.class})
class LinkSliceConfiguration {

    @Bean
    FakeSteps steps(JdbcTemplate database, ApplicationEventPublisher events, Clock clock) {
        return new FakeSteps(database, events, clock);
    }

    @Bean
    AnswerDoubts doubts() {
        return (caseKey, step, answers) -> List.of();
    }

    @Bean
    FakeReachability reachability() {
        return new FakeReachability();
    }

    /** Stands in for the chain of the signed-in pages. */
    @Bean
    @Order(100)
    SecurityFilterChain pages(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    @Bean
    NotableSteps notable() {
        return step -> Optional.empty();
    }

    /** The process waits at its very beginning. */
    @Bean
    RunningProcesses running() {
        return caseKey -> List.of(Steps.running());
    }

    @Bean
    Processes processes() {
        return () -> List.of(Steps.model());
    }
}
