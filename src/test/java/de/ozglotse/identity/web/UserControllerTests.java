package de.ozglotse.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import de.ozglotse.identity.DemoUsers;
import de.ozglotse.identity.IdentityTest;
import de.ozglotse.identity.Role;
import de.ozglotse.identity.UserAccount;
import de.ozglotse.identity.Users;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IdentityTest
class UserControllerTests {

    private static final String PASSWORD = "Im Winter liegt Schnee";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Users users;

    @Autowired
    private DemoUsers demoUsers;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void start() {
        jdbc.sql("delete from app_user").update();
        jdbc.sql("truncate table audit_entry").update();
        demoUsers.createOnce();
    }

    @Test
    void listsEverybodyByName() {
        assertThat(get("/verwaltung/benutzer").getResponse())
                .satisfies(response -> assertThat(response.getContentAsString())
                        .containsSubsequence("Deniz Aydın", "Dr. Helga Sauter", "Jonas Beck", "Katrin Vogel")
                        .contains("eGov-Koordination", "aria-current=\"page\"")
                        .doesNotContain("??", "th:"));
    }

    @Test
    void createsAUser() {
        MvcTestResult answer = post(
                "/verwaltung/benutzer/neu",
                "username",
                "M.Haug",
                "displayName",
                "Maria Haug",
                "password",
                PASSWORD,
                "roles",
                "LEITUNG");

        assertThat(answer).hasRedirectedUrl("/verwaltung/benutzer");
        assertThat(answer).flash().containsEntry("notice", "Maria Haug kann sich jetzt anmelden.");
        assertThat(find("m.haug").roles()).containsExactly(Role.LEITUNG);
        assertThat(log()).isEqualTo("user.created wer [\"m.haug\",\"LEITUNG\"]");
    }

    @Test
    void saysWhatIsMissingAndKeepsWhatWasTyped() {
        MvcTestResult answer =
                post("/verwaltung/benutzer/neu", "username", "Leitung", "displayName", "<Maria>", "password", "kurz");

        assertThat(answer).hasStatus(422);
        assertThat(answer)
                .bodyText()
                .contains(
                        "Bitte prüfen Sie 3 Angaben",
                        "Diesen Benutzernamen gibt es schon.",
                        "Bitte wählen Sie mindestens eine Rolle.",
                        "Das Passwort ist zu kurz.",
                        "href=\"#f-username\"",
                        "value=\"Leitung\"",
                        "value=\"&lt;Maria&gt;\"")
                .doesNotContain("kurz\"", "??", "th:");
    }

    @Test
    void refusesUnknownRoles() {
        assertThat(post(
                        "/verwaltung/benutzer/neu",
                        "username",
                        "mhaug",
                        "displayName",
                        "Maria Haug",
                        "password",
                        PASSWORD,
                        "roles",
                        "ADMIN"))
                .hasStatus(400);
    }

    @Test
    void changesRoles() {
        long id = find("leitung").id();

        assertThat(post("/verwaltung/benutzer/" + id + "/rollen", "roles", "VERWALTUNG"))
                .hasRedirectedUrl("/verwaltung/benutzer/" + id);
        assertThat(find("leitung").roles()).containsExactly(Role.VERWALTUNG);
        assertThat(log()).isEqualTo("user.roles-changed wer [\"leitung\",\"VERWALTUNG\"]");
        assertThat(post("/verwaltung/benutzer/" + id + "/rollen")).hasStatus(422);
    }

    @Test
    void changesPasswords() {
        long id = find("leitung").id();

        assertThat(post("/verwaltung/benutzer/" + id + "/passwort", "password", "die Leitung 2023 hier"))
                .hasStatus(422);
        assertThat(post("/verwaltung/benutzer/" + id + "/passwort", "password", PASSWORD))
                .hasRedirectedUrl("/verwaltung/benutzer/" + id);
        assertThat(log()).isEqualTo("user.password-changed wer [\"leitung\"]").doesNotContain(PASSWORD);
    }

    @Test
    void locksOutAndLetsInAgain() {
        long id = find("leitung").id();

        assertThat(post("/verwaltung/benutzer/" + id + "/sperren")).hasRedirectedUrl("/verwaltung/benutzer");
        assertThat(find("leitung").enabled()).isFalse();
        assertThat(get("/verwaltung/benutzer/" + id)).bodyText().contains("/freigeben");

        assertThat(post("/verwaltung/benutzer/" + id + "/freigeben")).hasRedirectedUrl("/verwaltung/benutzer");
        assertThat(find("leitung").enabled()).isTrue();
    }

    @Test
    void keepsTheLastAdministrator() {
        long id = find("verwaltung").id();

        assertThat(post("/verwaltung/benutzer/" + id + "/sperren")).hasStatus(409);
        assertThat(post("/verwaltung/benutzer/" + id + "/rollen", "roles", "LEITUNG"))
                .hasStatus(409)
                .bodyText()
                .contains("Tobias Renz ist die letzte Person mit der Rolle Verwaltung.");

        users.changeRoles(find("leitung").id(), Set.of(Role.LEITUNG, Role.VERWALTUNG));
        assertThat(post("/verwaltung/benutzer/" + id + "/sperren")).hasStatus(302);
    }

    @Test
    void anUnknownUserIsNotFound() {
        assertThat(get("/verwaltung/benutzer/999999")).hasStatus(404);
        assertThat(post("/verwaltung/benutzer/999999/sperren")).hasStatus(404);
    }

    @Test
    void leadsToThePagesOfTheAdministration() {
        assertThat(get("/verwaltung"))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/verwaltung/benutzer\"", "href=\"/verwaltung/gemeinden\"");
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(user("wer").roles("VERWALTUNG")).exchange();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = mvc.post().uri(path).with(user("wer").roles("VERWALTUNG")).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private UserAccount find(String username) {
        return users.all().stream()
                .filter(account -> account.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    private String log() {
        return jdbc.sql("select kind || ' ' || actor_name || ' ' || details from audit_entry")
                .query(String.class)
                .single();
    }
}
