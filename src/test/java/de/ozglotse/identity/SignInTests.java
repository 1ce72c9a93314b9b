package de.ozglotse.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IdentityTest
class SignInTests {

    @LocalServerPort
    private int port;

    @Autowired
    private DemoUsers demoUsers;

    @Autowired
    private Users users;

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;

    @BeforeEach
    void start() {
        jdbc.sql("delete from app_user").update();
        jdbc.sql("delete from spring_session").update();
        jdbc.sql("delete from rate_count").update();
        jdbc.sql("truncate table audit_entry").update();
        demoUsers.createOnce();
        browser = new Browser(port);
    }

    @ParameterizedTest
    @CsvSource({
        "koordination, /aufgaben",
        "vertretung, /aufgaben",
        "strategieteam, /aufgaben",
        "projektteam, /aufgaben",
        "leitung, /fortschritt",
        "verwaltung, /verwaltung"
    })
    void everyRoleStartsOnItsOwnPage(String username, String page) {
        HttpResponse<String> answer = browser.signIn(username, DemoUsers.PASSWORD);

        assertThat(location(answer)).isEqualTo("/");
        assertThat(location(browser.get("/"))).isEqualTo(page);
    }

    @Test
    void leadsBackToThePageThatWasAskedFor() {
        assertThat(location(browser.get("/fortschritt"))).isEqualTo("/anmelden");
        assertThat(location(browser.signIn("leitung", DemoUsers.PASSWORD))).isEqualTo("/fortschritt");
    }

    @Test
    void upperCaseAndBlanksInTheNameDoNotMatter() {
        assertThat(location(browser.signIn(" Leitung ", DemoUsers.PASSWORD))).isEqualTo("/");
    }

    @Test
    void givesTheSessionANewName() {
        browser.get("/anmelden");
        String before = browser.sessionCookie();
        browser.signIn("leitung", DemoUsers.PASSWORD);

        assertThat(before).isNotEmpty();
        assertThat(browser.sessionCookie()).isNotEmpty().isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"leitung, falsch", "niemand, lotse-demo"})
    void aFailedSignInKeepsTheNameAndSaysNoMore(String username, String password) {
        HttpResponse<String> answer = browser.signIn(username, password);
        assertThat(location(answer)).isEqualTo("/anmelden?fehler");

        String page = browser.get("/anmelden?fehler").body();
        assertThat(page)
                .contains("Benutzername oder Passwort stimmen nicht.", "value=\"" + username + "\"", "role=\"alert\"")
                .doesNotContain("value=\"" + password + "\"");
        assertThat(browser.get("/anmelden").body()).doesNotContain("value=\"" + username + "\"");
    }

    @Test
    void refusesAFormWithoutToken() {
        HttpResponse<String> answer = browser.post("/anmelden", "username", "leitung", "password", DemoUsers.PASSWORD);

        assertThat(location(answer)).isEqualTo("/anmelden?abgelaufen");
        assertThat(browser.get("/anmelden?abgelaufen").body()).contains("länger als 30 Minuten nicht aktiv");
    }

    @Test
    void anOutdatedPageSaysWhatToDo() {
        browser.signIn("koordination", DemoUsers.PASSWORD);
        HttpResponse<String> answer = browser.post("/gemeinden/probe", "_csrf", "veraltet");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("Die Seite war zu lange offen", "nichts gespeichert")
                .doesNotContain("<textarea");
    }

    @Test
    void showsWhatWasTypedIntoAnOutdatedPage() {
        browser.signIn("koordination", DemoUsers.PASSWORD);
        jdbc.sql("delete from spring_session").update();
        String page = "http://localhost:" + port + "/gemeinden/probe?seite=2";
        HttpResponse<String> answer = browser.withHeader("Referer", page)
                .post(
                        "/gemeinden/probe",
                        "notiz",
                        "Frau Maurer ruft <b>morgen</b> zurück",
                        "password",
                        "geheim und mehr",
                        "_csrf",
                        "veraltet");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains(
                        "Frau Maurer ruft &lt;b&gt;morgen&lt;/b&gt; zurück</textarea>",
                        "href=\"/gemeinden/probe?seite=2\"")
                .doesNotContain("geheim");
    }

    @Test
    void saysThatTheSessionHasExpired() {
        browser.signIn("leitung", DemoUsers.PASSWORD);
        jdbc.sql("delete from spring_session").update();

        assertThat(location(browser.get("/fortschritt"))).isEqualTo("/anmelden?abgelaufen");
    }

    @Test
    void writingForLongProlongsTheSession() {
        browser.signIn("koordination", DemoUsers.PASSWORD);
        jdbc.sql("update spring_session set last_access_time = last_access_time - 1740000")
                .update();

        assertThat(browser.get("/profil/sitzung").statusCode()).isEqualTo(204);

        assertThat(jdbc.sql("select last_access_time from spring_session")
                        .query(Long.class)
                        .single())
                .isGreaterThan(System.currentTimeMillis() - 60000);
    }

    @Test
    void aSessionEndsAfterTenHours() {
        browser.signIn("leitung", DemoUsers.PASSWORD);
        jdbc.sql("update spring_session set creation_time = creation_time - 35990000")
                .update();
        assertThat(browser.get("/fortschritt").statusCode()).isEqualTo(200);

        jdbc.sql("update spring_session set creation_time = creation_time - 20000")
                .update();
        assertThat(location(browser.get("/fortschritt"))).isEqualTo("/anmelden?abgelaufen");
        assertThat(location(browser.signIn("leitung", DemoUsers.PASSWORD))).isEqualTo("/fortschritt");
    }

    @Test
    void aSessionEndsAfterHalfAnHourWithoutUse() {
        browser.signIn("leitung", DemoUsers.PASSWORD);

        assertThat(jdbc.sql("select max_inactive_interval from spring_session")
                        .query(Integer.class)
                        .list())
                .containsOnly(1800);
    }

    @Test
    void signsOutByFormOnly() {
        browser.signIn("verwaltung", DemoUsers.PASSWORD);
        String csrf = browser.csrfOf("/verwaltung");

        assertThat(browser.get("/abmelden").statusCode()).isEqualTo(404);
        assertThat(browser.post("/abmelden").statusCode()).isEqualTo(403);
        assertThat(browser.get("/verwaltung").statusCode()).isEqualTo(200);
        assertThat(location(browser.post("/abmelden", "_csrf", csrf))).isEqualTo("/anmelden?abgemeldet");
        assertThat(browser.sessionCookie()).isEmpty();
        assertThat(location(browser.get("/verwaltung"))).startsWith("/anmelden");
    }

    @Test
    void lockingSomebodyOutEndsTheSession() {
        browser.signIn("leitung", DemoUsers.PASSWORD);
        assertThat(browser.get("/fortschritt").statusCode()).isEqualTo(200);

        users.disable(id("leitung"));

        assertThat(location(browser.get("/fortschritt"))).isEqualTo("/anmelden?abgelaufen");
        assertThat(location(browser.signIn("leitung", DemoUsers.PASSWORD))).isEqualTo("/anmelden?fehler");
    }

    @Test
    void aNewPasswordEndsTheSession() {
        browser.signIn("leitung", DemoUsers.PASSWORD);

        users.changePassword(id("leitung"), "am Montag regnet es");

        assertThat(location(browser.get("/fortschritt"))).isEqualTo("/anmelden?abgelaufen");
        assertThat(location(browser.signIn("leitung", "am Montag regnet es"))).isEqualTo("/fortschritt");
    }

    @Test
    void theLogNamesSignInsButNoPasswords() {
        browser.signIn("x".repeat(64) + "geheim", "sehr-geheim");
        browser.signIn("leitung", DemoUsers.PASSWORD);

        List<String> entries = jdbc.sql(
                        "select kind || ' ' || actor_name || ' ' || details from audit_entry order by id")
                .query(String.class)
                .list();
        assertThat(entries)
                .containsExactly(
                        "user.sign-in-failed OZG-Lotse [\"" + "x".repeat(64) + "\"]",
                        "user.signed-in Dr. Helga Sauter [\"leitung\"]");
    }

    @Test
    void theDemoUsersAreNotShownOutsideOfTheDemo() {
        assertThat(browser.get("/anmelden").body()).doesNotContain(DemoUsers.PASSWORD, "Katrin Vogel");
    }

    private long id(String username) {
        return users.all().stream()
                .filter(user -> user.username().equals(username))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("http://localhost:\\d+", "");
    }
}
