package de.ozglotse.identity;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.Pages;
import de.ozglotse.TestClock;
import de.ozglotse.shared.CountyTime;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
class AccessTokenTests {

    private static final String STEPS = "/api/v1/steps";

    @Autowired
    private DemoCounty county;

    @Autowired
    private Pages pages;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AccessTokens tokens;

    @Autowired
    private Users users;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @AfterEach
    void resetTime() {
        clock.set(TestClock.START);
    }

    @BeforeEach
    void prepare() {
        county.prepare("08417010");
    }

    @Test
    void letsAProgramReadWithoutASession() {
        MvcTestResult answer = read(STEPS, create());

        assertThat(answer).hasStatusOk();
        assertThat(answer.getRequest().getSession(false)).isNull();
        assertThat(tokens.of("leitung").get(0).usedOn()).isPresent();
    }

    @Test
    void showsTheSecretOnceAndKeepsOnlyItsHash() {
        String secret = create();

        assertThat(secret).matches("ozgl_[A-Za-z0-9_-]{32}");
        assertThat(pages.read("/profil/token", "leitung"))
                .doesNotContain(secret)
                .contains(secret.substring(0, 9));
        assertThat(jdbc.sql("select token_hash from access_token")
                        .query(String.class)
                        .list())
                .allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    @Test
    void opensNothingButTheInterface() {
        String secret = create();

        assertThat(read("/fortschritt", secret)).hasStatus3xxRedirection();
        assertThat(read("/api/v1/openapi.json", secret)).hasStatusOk();
    }

    @Test
    void refusesWhatIsWrongExpiredOrRevoked() {
        assertThat(read(STEPS, "ozgl_wrong"))
                .hasStatus(401)
                .hasHeader("WWW-Authenticate", "Bearer realm=\"OZG-Lotse\", error=\"invalid_token\"");
        String secret = create();
        clock.advance(Duration.ofDays(40));
        assertThat(read(STEPS, secret)).hasStatus(401);

        String revoked = create();
        pages.post("/profil/token/" + tokens.of("leitung").get(0).id() + "/widerrufen", "leitung");
        assertThat(read(STEPS, revoked)).hasStatus(401);
    }

    @Test
    void stopsWithItsPerson() {
        String secret = create();
        users.all().stream()
                .filter(user -> user.username().equals("leitung"))
                .forEach(user -> users.disable(user.id()));

        assertThat(read(STEPS, secret)).hasStatus(401);
    }

    @Test
    void nobodyRevokesATokenOfSomebodyElse() {
        create();
        long id = tokens.of("leitung").get(0).id();

        assertThat(pages.post("/profil/token/" + id + "/widerrufen", "koordination"))
                .hasStatus(404);
    }

    @Test
    void holdsForAYearAtMost() {
        assertThat(pages.post("/profil/token", "leitung", "name", "Auswertung", "bis", "2024-03-02"))
                .hasStatus(422);
        assertThat(pages.post("/profil/token", "leitung", "name", " ", "bis", "2023-06-01"))
                .hasStatus(422);
    }

    @Test
    void asksToWaitAfterTooManyRequests() {
        String secret = create();
        MvcTestResult last = null;
        for (int i = 0; i <= TokenFilter.REQUESTS.most(); i++) {
            last = read("/api/v1/openapi.json", secret);
        }

        assertThat(last).hasStatus(429);
        assertThat(last.getResponse().getHeader("Retry-After")).matches("\\d+");
    }

    private String create() {
        String lastDay = CountyTime.dayOf(clock.instant()).plusDays(30).toString();
        String page = Pages.text(pages.post("/profil/token", "leitung", "name", "Auswertung", "bis", lastDay));
        int from = page.indexOf("ozgl_");
        return page.substring(from, page.indexOf('"', from));
    }

    private MvcTestResult read(String path, String token) {
        return mvc.get().uri(path).header("Authorization", "Bearer " + token).exchange();
    }
}
