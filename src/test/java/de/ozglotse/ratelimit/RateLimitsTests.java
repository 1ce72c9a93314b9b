package de.ozglotse.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RateLimitTest
class RateLimitsTests {

    private static final RateLimit LIMIT = new RateLimit("test", 3, Duration.ofMinutes(15));
    private static final String ADDRESS = "203.0.113.7";

    @Autowired
    private RateLimits limits;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Environment environment;

    @BeforeEach
    void empty() {
        jdbc.sql("delete from rate_count").update();
        clock.set(TestClock.START);
    }

    @Test
    void saysHowLongToWaitOnceTheLimitIsReached() {
        countTimes(3, ADDRESS);
        clock.advance(Duration.ofMinutes(5));

        assertThat(limits.count(LIMIT, ADDRESS)).contains(Duration.ofMinutes(10));
        assertThat(limits.count(LIMIT, ADDRESS)).contains(Duration.ofMinutes(10));
    }

    @Test
    void countsAnewAfterTheWindow() {
        countTimes(3, ADDRESS);
        assertThat(limits.count(LIMIT, ADDRESS)).isPresent();

        clock.advance(Duration.ofMinutes(15).minusMillis(1));
        assertThat(limits.count(LIMIT, ADDRESS)).isPresent();
        clock.advance(Duration.ofMillis(1));

        countTimes(3, ADDRESS);
        assertThat(limits.count(LIMIT, ADDRESS)).contains(Duration.ofMinutes(15));
    }

    @Test
    void countsEverybodyAndEveryLimitByItself() {
        RateLimit other = new RateLimit("other", 1, Duration.ofHours(1));
        countTimes(3, ADDRESS);

        assertThat(limits.count(LIMIT, "203.0.113.8")).isEmpty();
        assertThat(limits.count(other, ADDRESS)).isEmpty();
        assertThat(limits.count(other, ADDRESS)).contains(Duration.ofHours(1));
    }

    @Test
    void forgetsWhenAsked() {
        countTimes(3, ADDRESS);
        limits.forget(LIMIT, ADDRESS);

        countTimes(3, ADDRESS);
    }

    @Test
    void takesOneEventBack() {
        countTimes(3, ADDRESS);
        limits.takeBack(LIMIT, ADDRESS);
        limits.takeBack(LIMIT, "203.0.113.8");

        assertThat(limits.count(LIMIT, ADDRESS)).isEmpty();
        assertThat(limits.count(LIMIT, ADDRESS)).isPresent();
    }

    @Test
    void remembersAfterARollbackOfTheCaller() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            countTimes(3, ADDRESS);
            status.setRollbackOnly();
        });

        assertThat(limits.count(LIMIT, ADDRESS)).isPresent();
    }

    @Test
    void anotherNodeCountsOnWhereThisOneStopped() {
        countTimes(3, ADDRESS);

        RateLimits otherNode = new StoredRateLimits(jdbc, transactions, environment, clock);
        assertThat(otherNode.count(LIMIT, ADDRESS)).isPresent();
    }

    @RepeatedTest(5)
    void losesNoneOfManyEventsAtOnce() throws Exception {
        RateLimit limit = new RateLimit("at once", 50, Duration.ofMinutes(15));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Optional<Duration>> event = () -> limits.count(limit, ADDRESS);
            List<Future<Optional<Duration>>> answers =
                    threads.invokeAll(Stream.generate(() -> event).limit(100).toList());

            int allowed = 0;
            for (Future<Optional<Duration>> answer : answers) {
                allowed += answer.get().isEmpty() ? 1 : 0;
            }
            assertThat(allowed).isEqualTo(50);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void removesWhatIsOver() {
        limits.count(LIMIT, "203.0.113.8");
        clock.advance(Duration.ofMinutes(15));
        limits.count(LIMIT, ADDRESS);

        assertThat(jdbc.sql("select count(*) from rate_count").query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void storesNoAddress() {
        limits.count(LIMIT, ADDRESS);

        assertThat(jdbc.sql("select who_hash from rate_count")
                        .query(String.class)
                        .single())
                .matches("[0-9a-f]{64}");
    }

    private void countTimes(int times, String who) {
        for (int i = 0; i < times; i++) {
            assertThat(limits.count(LIMIT, who)).isEmpty();
        }
    }
}
