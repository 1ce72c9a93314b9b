package de.ozglotse.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The matrix of roles and addresses; an address that nobody serves here answers 404 to those who may open it. */
@IdentityTest
class AccessTests {

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({
        "GET, /aufgaben, KOORDINATION STRATEGIETEAM PROJEKTTEAM LEITUNG",
        "POST, /aufgaben/42/abschluss, KOORDINATION STRATEGIETEAM PROJEKTTEAM LEITUNG",
        "GET, /postausgang, KOORDINATION VERWALTUNG",
        "POST, /postausgang/42, KOORDINATION VERWALTUNG",
        "GET, /verwaltung/mails, KOORDINATION VERWALTUNG",
        "POST, /verwaltung/mails/anhalten, KOORDINATION VERWALTUNG",
        "GET, /verwaltung/gemeinden, VERWALTUNG",
        "POST, /verwaltung/gemeinden, VERWALTUNG",
        "GET, /gemeinden, KOORDINATION STRATEGIETEAM PROJEKTTEAM LEITUNG VERWALTUNG",
        "GET, /gemeinden/08417002, KOORDINATION STRATEGIETEAM PROJEKTTEAM LEITUNG VERWALTUNG",
        "POST, /gemeinden/08417002/ereignis, KOORDINATION",
        "DELETE, /gemeinden/08417002, KOORDINATION",
        "GET, /landkreis, KOORDINATION STRATEGIETEAM PROJEKTTEAM LEITUNG VERWALTUNG",
        "POST, /landkreis/ablaeufe/x/beginn, KOORDINATION PROJEKTTEAM",
        "GET, /anforderungen/vorlage, KOORDINATION STRATEGIETEAM PROJEKTTEAM LEITUNG VERWALTUNG",
        "POST, /anforderungen/1, KOORDINATION PROJEKTTEAM",
        "GET, /fortschritt/2023-q1, KOORDINATION STRATEGIETEAM PROJEKTTEAM LEITUNG VERWALTUNG",
        "GET, /ablaeufe/probe, KOORDINATION STRATEGIETEAM PROJEKTTEAM LEITUNG VERWALTUNG",
        "GET, /api/v1/steps, KOORDINATION STRATEGIETEAM PROJEKTTEAM LEITUNG VERWALTUNG"
    })
    void onlyTheRightRolesComeIn(String method, String path, String roles) {
        Set<String> allowed = Set.of(roles.split(" "));
        Map<Role, Integer> expected = new EnumMap<>(Role.class);
        Map<Role, Integer> actual = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            expected.put(role, allowed.contains(role.name()) ? 404 : 403);
            actual.put(role, status(method, path, role));
        }

        assertThat(actual).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/aufgaben",
                "/gemeinden",
                "/fortschritt",
                "/ablaeufe",
                "/ablaeufe/municipality-onboarding",
                "/postausgang",
                "/verwaltung",
                "/irgendwo",
                "/actuator/env"
            })
    void strangersAreAskedToSignIn(String path) {
        assertThat(mvc.get().uri(path)).hasStatus(302).hasRedirectedUrl("/anmelden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/anmelden",
                "/barrierefreiheit",
                "/datenschutz",
                "/impressum",
                "/hilfe",
                "/assets/app.css",
                "/actuator/health",
                "/actuator/health/liveness",
                "/actuator/health/readiness"
            })
    void strangersMayRead(String path) {
        assertThat(mvc.get().uri(path)).hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /engine-rest",
        "GET, /engine-rest/process-definition",
        "POST, /engine-rest/process-definition/key/p/start",
        "GET, /camunda",
        "GET, /camunda/app/welcome",
        "GET, /h2-console",
        "GET, /h2-console/login.do"
    })
    void theEngineAndTheDatabaseCannotBeReached(String method, String path) {
        assertThat(mvc.method(HttpMethod.valueOf(method)).uri(path)).hasStatus(404);
        assertThat(status(method, path, Role.VERWALTUNG)).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theApiOnlyReads(Role role) {
        for (String method : Set.of("POST", "PUT", "PATCH", "DELETE")) {
            assertThat(status(method, "/api/v1/steps", role)).isEqualTo(405);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void nothingChangesWithoutToken(String method) {
        for (String path :
                Set.of("/aufgaben/42/abschluss", "/gemeinden/probe", "/verwaltung/benutzer/neu", "/abmelden")) {
            assertThat(mvc.method(HttpMethod.valueOf(method))
                            .uri(path)
                            .with(user("wer").roles("KOORDINATION", "VERWALTUNG")))
                    .hasStatus(403);
        }
    }

    private int status(String method, String path, Role role) {
        return mvc.method(HttpMethod.valueOf(method))
                .uri(path)
                .with(user("wer").roles(role.name()))
                .with(csrf())
                .exchange()
                .getResponse()
                .getStatus();
    }
}
