package de.ozglotse.confirmation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** Runs a test against the tables of links and mails; no mail server is configured, and connections are few. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ActiveProfiles("test")
@AutoConfigureMockMvc
@Import(TownHall.class)
@SpringBootTest(
        classes = LinkSliceConfiguration.class,
        properties = {
            "spring.flyway.locations=classpath:db/migration/confirmation,classpath:db/migration/mail,"
                    + "classpath:db/migration/notes,"
                    + "classpath:db/migration/ratelimit",
            "OZG_LOTSE_LINK_KEY=only-for-tests-0123456789-0123456789",
            "ozg-lotse.base-url=https://lotse.zak.example",
            "spring.datasource.hikari.maximum-pool-size=4",
            // whoever waits this long for a second connection holds the first one
            "spring.datasource.hikari.connection-timeout=3000"
        })
public @interface LinkTest {}
