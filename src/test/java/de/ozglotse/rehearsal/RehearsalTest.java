package de.ozglotse.rehearsal;

import de.ozglotse.DemoCounty;
import de.ozglotse.TestDatabase;
import de.ozglotse.flows.EmptyDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** A test of the whole application in a rehearsal that the test itself begins; the database is emptied after each test. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles({"rehearsal", "test"})
@Import({TestDatabase.class, DemoCounty.class})
@ExtendWith({EmptyDatabase.class, EngineClock.class})
public @interface RehearsalTest {}
