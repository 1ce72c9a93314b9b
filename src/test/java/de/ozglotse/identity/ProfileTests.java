package de.ozglotse.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@IdentityTest
class ProfileTests {

    private static final String NEW = "am Montag regnet es";

    @LocalServerPort
    private int port;

    @Autowired
    private DemoUsers demoUsers;

    @Autowired
    private Users users;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;

    @BeforeEach
    void signIn() {
        forget();
        demoUsers.createOnce();
        browser = new Browser(port);
        browser.signIn("leitung", DemoUsers.PASSWORD);
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from rate_count").update();
        jdbc.sql("delete from app_user").update();
    }

    @Test
    void showsWhoSomebodyIs() {
        assertThat(browser.get("/profil").body()).contains("Dr. Helga Sauter", "leitung", "Leitung", "Mein Konto");
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsOnly() {
        Browser elsewhere = new Browser(port);
        elsewhere.signIn("leitung", DemoUsers.PASSWORD);

        assertThat(change(DemoUsers.PASSWORD, NEW).statusCode()).isEqualTo(302);

        assertThat(browser.get("/profil").body()).contains("Ihr neues Passwort ist gespeichert.");
        assertThat(elsewhere.get("/fortschritt").statusCode()).isEqualTo(302);
        assertThat(new Browser(port).signIn("leitung", NEW).headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/"));
    }

    @Test
    void asksForTheOldPassword() {
        HttpResponse<String> answer = change("falsch", NEW);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Das ist nicht Ihr bisheriges Passwort.")
                .doesNotContain(NEW);
    }

    @Test
    void refusesAWeakPassword() {
        assertThat(change(DemoUsers.PASSWORD, "kurz").body()).contains("Das Passwort ist zu kurz.");
        assertThat(change(DemoUsers.PASSWORD, "leitung leitung leitung").body())
                .contains("Das Passwort ist leicht zu erraten.");
    }

    @Test
    void cannotBeUsedToTryPasswords() {
        for (int i = 0; i < 10; i++) {
            assertThat(change("falsch", NEW).body()).contains("Das ist nicht Ihr bisheriges Passwort.");
        }

        assertThat(change(DemoUsers.PASSWORD, NEW).body()).contains("Das waren zu viele Versuche.");
    }

    @Test
    void aNewPasswordLetsNobodyInWhoIsLockedOutMeanwhile() {
        long id = users.active("leitung").orElseThrow().id();
        TransactionTemplate atTheSameTime = new TransactionTemplate(transactions);
        atTheSameTime.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            users.changeOwnPassword("leitung", DemoUsers.PASSWORD, NEW, "");
            atTheSameTime.executeWithoutResult(other -> users.disable(id));
        });

        assertThat(users.active("leitung")).isEmpty();
    }

    private HttpResponse<String> change(String old, String password) {
        return browser.post("/profil/passwort", "old", old, "password", password, "_csrf", browser.csrfOf("/profil"));
    }
}
