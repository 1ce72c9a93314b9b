package de.ozglotse.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IdentityTest
class SignInLimitTests {

    @LocalServerPort
    private int port;

    @Autowired
    private DemoUsers demoUsers;

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;

    @BeforeEach
    void start() {
        forget();
        demoUsers.createOnce();
        browser = new Browser(port);
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from rate_count").update();
    }

    @Test
    void theEleventhAttemptHasToWait() {
        failTimes(10, "leitung");

        HttpResponse<String> answer = browser.signIn("leitung", DemoUsers.PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(600L, 900L);
        assertThat(answer.body()).contains("Das waren zu viele Versuche", "in 15 Minuten");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void afterAQuarterOfAnHourEverythingIsAsBefore() {
        failTimes(10, "leitung");
        assertThat(statusOf("leitung", DemoUsers.PASSWORD)).isEqualTo(429);

        jdbc.sql("update rate_count set ends_at = ends_at - interval '15' minute")
                .update();

        assertThat(statusOf("leitung", DemoUsers.PASSWORD)).isEqualTo(302);
    }

    @Test
    void whoIsUnknownHasToWaitInTheSameWay() {
        failTimes(10, "niemand");

        assertThat(statusOf("niemand", "falsch")).isEqualTo(429);
        assertThat(statusOf("leitung", DemoUsers.PASSWORD)).isEqualTo(302);
    }

    @Test
    void howTheNameIsWrittenDoesNotMatter() {
        failTimes(5, "leitung");
        failTimes(5, " LEITUNG");

        assertThat(statusOf("Leitung", DemoUsers.PASSWORD)).isEqualTo(429);
    }

    @Test
    void aSuccessBeginsAnew() {
        failTimes(9, "leitung");
        assertThat(statusOf("leitung", DemoUsers.PASSWORD)).isEqualTo(302);

        browser = new Browser(port);
        failTimes(10, "leitung");
        assertThat(statusOf("leitung", "falsch")).isEqualTo(429);
    }

    @Test
    void anAddressCannotTryOneNameAfterTheOther() {
        for (int i = 0; i < 50; i++) {
            assertThat(statusOf("niemand" + i, "falsch")).isEqualTo(302);
        }

        assertThat(statusOf("niemand50", "falsch")).isEqualTo(429);
        assertThat(statusOf("leitung", DemoUsers.PASSWORD)).isEqualTo(429);
    }

    @Test
    void manyPeopleOfOneAddressCanSignIn() {
        jdbc.sql("update rate_count set events = 0").update();
        for (int i = 0; i < 3; i++) {
            assertThat(statusOf("leitung", DemoUsers.PASSWORD)).isEqualTo(302);
            browser = new Browser(port);
        }

        assertThat(jdbc.sql("select coalesce(sum(events), 0) from rate_count")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aFormWithoutTokenIsNotCounted() {
        for (int i = 0; i < 11; i++) {
            browser.post("/anmelden", "username", "leitung", "password", "falsch");
        }

        assertThat(statusOf("leitung", DemoUsers.PASSWORD)).isEqualTo(302);
    }

    @Test
    void nobodyChoosesAnAddress() {
        failTimes(10, "leitung");

        HttpResponse<String> answer =
                browser.withHeader("X-Forwarded-For", "203.0.113.7").signIn("leitung", DemoUsers.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(429);
    }

    private void failTimes(int times, String username) {
        for (int i = 0; i < times; i++) {
            assertThat(statusOf(username, "falsch")).isEqualTo(302);
        }
    }

    private int statusOf(String username, String password) {
        return browser.signIn(username, password).statusCode();
    }
}
