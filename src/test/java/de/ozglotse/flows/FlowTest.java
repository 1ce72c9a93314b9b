package de.ozglotse.flows;

import de.ozglotse.ApplicationTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of the whole application whose transactions are those of production: everything is committed, and the database
 * is emptied after each test. It begins at {@link de.ozglotse.TestClock#START}; at its end the task list and the engine
 * must agree.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationTest
@ExtendWith({EmptyDatabase.class, SameFrame.class})
@interface FlowTest {}
