package de.ozglotse.identity;

import de.ozglotse.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test of sign-in, users and the shared web layer on a real web server, so that error pages and headers are those of
 * production. The other modules stay out; {@link Probe} stands in for their controllers.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = IdentityTest.Application.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:identity;DB_CLOSE_DELAY=-1",
            "spring.flyway.locations=classpath:db/migration/audit,classpath:db/migration/identity,"
                    + "classpath:db/migration/ratelimit",
            "OZG_LOTSE_LINK_KEY=only-for-tests-0123456789-0123456789",
            "spring.autoconfigure.exclude=de.ozglotse.engine.CamundaAutoConfiguration,"
                    + "org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration"
        })
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Tag("database")
public @interface IdentityTest {

    /** The modules under test. */
    @EnableAutoConfiguration
    @EntityScan("de.ozglotse.identity")
    @EnableJpaRepositories("de.ozglotse.identity")
    @ConfigurationPropertiesScan({"de.ozglotse.identity", "de.ozglotse.shared"})
    @ComponentScan(
            basePackages = {"de.ozglotse.identity", "de.ozglotse.audit", "de.ozglotse.ratelimit", "de.ozglotse.shared"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
    @Import({Probe.class, OutageTests.Cable.class, TestDatabase.class})
    class Application {}
}
