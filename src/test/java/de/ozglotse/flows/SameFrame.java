package de.ozglotse.flows;

import de.ozglotse.TestClock;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** What holds for every flow: it begins at the same moment, and at its end the task list shows what the engine waits for. */
class SameFrame implements BeforeEachCallback, AfterTestExecutionCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        application(test).getBean(TestClock.class).set(TestClock.START);
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        if (test.getExecutionException().isEmpty()) {
            application(test).getBean(Snapshots.class).requireBookEqualsEngine();
        }
    }

    private static ApplicationContext application(ExtensionContext test) {
        return SpringExtension.getApplicationContext(test);
    }
}
