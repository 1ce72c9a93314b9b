package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.ozglotse.DemoCounty;
import de.ozglotse.NumberedLetters;
import de.ozglotse.RecordingMailServer;
import de.ozglotse.TestClock;
import de.ozglotse.mail.MailStatus;
import de.ozglotse.mail.Outbox;
import de.ozglotse.mail.Postausgang;
import java.time.Duration;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The engine's own threads send many mails at once, each of them once: {@code -Dozg.mails=10000} says how many. */
@FlowTest
class MailRunIT {

    private static final Logger LOG = LoggerFactory.getLogger(MailRunIT.class);
    private static final int MAILS = Integer.getInteger("ozg.mails", 500);
    private static final RecordingMailServer SERVER = new RecordingMailServer();

    @Autowired
    private Outbox outbox;

    @Autowired
    private Postausgang postausgang;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private TestClock clock;

    @Autowired
    private DemoCounty county;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", SERVER::port);
        properties.add("ozg-lotse.mail.most-per-hour", () -> 1_000_000);
    }

    @BeforeEach
    void begin() {
        county.prepare();
    }

    @AfterEach
    void stop() {
        engine.getJobExecutor().shutdown();
        SERVER.close();
    }

    @Test
    void sendsEachMailOnce() {
        NumberedLetters.queue(MAILS, outbox, transaction);
        // the timers are due a moment after they were set
        clock.advance(Duration.ofSeconds(1));
        long began = System.nanoTime();

        engine.getJobExecutor().start();
        await().atMost(Duration.ofMinutes(60))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> number(MailStatus.SENT) == MAILS);

        LOG.info(
                "{} mails sent once each in {} s, {} arrived",
                MAILS,
                Duration.ofNanos(System.nanoTime() - began).toSeconds(),
                SERVER.count());
        assertThat(SERVER.messages()).hasSize(MAILS);
        assertThat(SERVER.count()).isEqualTo(MAILS);
    }

    private long number(MailStatus status) {
        return postausgang.list(Optional.of(status), Optional.empty(), 1).total();
    }
}
