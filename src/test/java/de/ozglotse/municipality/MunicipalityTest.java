package de.ozglotse.municipality;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Transactional;

/** Runs a test against the module's own tables and pages and takes back what it wrote. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Transactional
@Tag("database")
@ActiveProfiles("test")
@AutoConfigureMockMvc(addFilters = false)
@SpringBootTest(
        classes = MunicipalitySlice.class,
        properties = {
            "spring.session.jdbc.cleanup-cron=-",
            "spring.flyway.locations=classpath:db/migration/municipality",
            "spring.jpa.properties.hibernate.generate_statistics=true"
        })
public @interface MunicipalityTest {}
