package de.ozglotse.ratelimit;

import de.ozglotse.TestClock;
import de.ozglotse.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** Runs a test against the table of the rate limits. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = RateLimitTest.Application.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "spring.flyway.locations=classpath:db/migration/ratelimit",
            "OZG_LOTSE_LINK_KEY=only-for-tests-0123456789-0123456789"
        })
@ActiveProfiles("test")
@Tag("database")
@interface RateLimitTest {

    /** The module by itself. */
    @EnableAutoConfiguration(
            excludeName = {
                "org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration",
                "de.ozglotse.engine.CamundaAutoConfiguration",
                "org.springframework.boot.session.autoconfigure.SessionAutoConfiguration",
                "org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration"
            })
    @Import({StoredRateLimits.class, TestDatabase.class})
    class Application {

        @Bean
        TestClock clock() {
            return new TestClock();
        }
    }
}
