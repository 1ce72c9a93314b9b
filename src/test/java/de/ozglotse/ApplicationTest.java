package de.ozglotse;

import de.ozglotse.flows.Batches;
import de.ozglotse.flows.Mails;
import de.ozglotse.flows.Releases;
import de.ozglotse.flows.Snapshots;
import de.ozglotse.flows.Timers;
import de.ozglotse.flows.Towns;
import de.ozglotse.flows.Trap;
import de.ozglotse.okr.OkrHistory;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test of the whole application without a web server: its database is empty at first, jobs only run when the test
 * says so, and {@link TestClock} tells the time.
 *
 * <p>Runs on H2 and, in the build's second run, on PostgreSQL.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Import({
    TestClock.Configuration.class,
    TestDatabase.class,
    StatementCounter.class,
    DemoCounty.class,
    Pages.class,
    Towns.class,
    Timers.class,
    Batches.class,
    Releases.class,
    Mails.class,
    Snapshots.class,
    Trap.class,
    OkrHistory.class
})
@Tag("database")
@ExtendWith(TestClock.Start.class)
public @interface ApplicationTest {}
