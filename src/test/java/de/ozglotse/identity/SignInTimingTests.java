package de.ozglotse.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who tries names does not learn from the time of the answer which ones exist. */
@IdentityTest
class SignInTimingTests {

    private static final int ATTEMPTS = 31;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers demoUsers;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void forget() {
        jdbc.sql("delete from rate_count").update();
    }

    @Test
    void anUnknownNameTakesAsLongAsAKnownOne() {
        demoUsers.createOnce();
        List<Double> known = new ArrayList<>();
        List<Double> unknown = new ArrayList<>();
        for (int i = 0; i < ATTEMPTS; i++) {
            known.add(millisecondsFor("leitung"));
            unknown.add(millisecondsFor("niemand"));
        }

        assertThat(median(known)).isCloseTo(median(unknown), within(10.0));
    }

    /** The processor's time of this thread, which does not depend on what else the machine does. */
    private double millisecondsFor(String username) {
        forget();
        long start = THREADS.getCurrentThreadCpuTime();
        assertThat(mvc.post()
                        .uri("/anmelden")
                        .param("username", username)
                        .param("password", "falsch")
                        .with(csrf()))
                .hasRedirectedUrl("/anmelden?fehler");
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
