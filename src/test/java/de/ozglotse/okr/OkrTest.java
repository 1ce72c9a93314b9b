package de.ozglotse.okr;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Transactional;

/** Runs a test against the module's own tables and takes back what it wrote. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Transactional
@Tag("database")
@ActiveProfiles("test")
@SpringBootTest(
        classes = OkrTestConfiguration.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:okr;DB_CLOSE_DELAY=-1",
            "spring.flyway.locations=classpath:db/migration/okr"
        })
@interface OkrTest {}
