package de.ozglotse.rehearsal;

import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Leaves the engine's clock, which all tests of the JVM share, as it was. */
public class EngineClock implements BeforeEachCallback, AfterEachCallback {

    private Date before;

    @Override
    public void beforeEach(ExtensionContext test) {
        before = ClockUtil.getCurrentTime();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        ClockUtil.setCurrentTime(before);
    }
}
