package de.ozglotse;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** A clock that stands still until a test moves it; the engine's own clock goes with it. */
public class TestClock extends Clock {

    /** A Wednesday morning in the first quarter that the strategy names. */
    public static final Instant START = Instant.parse("2023-03-01T08:00:00Z");

    private Instant now = START;

    public TestClock() {
        set(START);
    }

    public void set(Instant instant) {
        now = instant;
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    public void advance(Duration duration) {
        set(now.plus(duration));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    /** Begins each class of tests at the same moment, whatever the one before has left: applications are shared. */
    static final class Start implements BeforeAllCallback {

        @Override
        public void beforeAll(ExtensionContext tests) {
            SpringExtension.getApplicationContext(tests)
                    .getBeanProvider(TestClock.class)
                    .ifAvailable(clock -> clock.set(START));
        }
    }

    /** Puts the clock into the application. */
    @org.springframework.boot.test.context.TestConfiguration(proxyBeanMethods = false)
    static class Configuration {

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }
}
