package de.ozglotse.identity;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.shared.SecurityHeaders;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IdentityTest
class HeaderTests {

    @LocalServerPort
    private int port;

    @Autowired
    private DemoUsers demoUsers;

    private Browser browser;

    @BeforeEach
    void signInAsManagement() {
        demoUsers.createOnce();
        browser = new Browser(port);
        browser.signIn("leitung", DemoUsers.PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({
        "200, /fortschritt",
        "200, /hilfe",
        "200, /assets/app.css",
        "200, /actuator/health",
        "200, /api/v1/probe",
        "302, /",
        "400, /probe/number/drei?unit=m",
        "400, /hilfe;jsessionid=1",
        "403, /verwaltung",
        "404, /gibt-es-nicht",
        "404, /assets/gibt-es-nicht.css",
        "404, /api/v1/gibt-es-nicht",
        "404, /actuator/env",
        "409, /probe/refused",
        "413, /probe/large",
        "500, /probe/broken",
        "500, /api/v1/probe/broken"
    })
    void everyAnswerCarriesThem(int status, String path) {
        HttpResponse<String> answer = browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertComplete(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "302, /aufgaben",
        "404, /engine-rest/engine",
        "404, /camunda/app",
        "404, /h2-console",
        "401, /api/v1/probe"
    })
    void strangersGetThemToo(int status, String path) {
        HttpResponse<String> answer = new Browser(port).get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertComplete(answer);
    }

    @Test
    void refusedMethodsCarryThem() {
        Browser administrator = new Browser(port);
        administrator.signIn("verwaltung", DemoUsers.PASSWORD);
        HttpResponse<String> answer = administrator.post("/fortschritt", "_csrf", administrator.csrfOf("/verwaltung"));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("Das geht auf diese Weise nicht");
        assertComplete(answer);
    }

    @Test
    void pagesAreNotKeptByBrowsersButAssetsAre() {
        assertThat(header(browser.get("/hilfe"), "Cache-Control")).contains("no-store");
        assertThat(header(browser.get("/assets/app.css"), "Cache-Control")).isEqualTo("max-age=31536000, public");
    }

    private static void assertComplete(HttpResponse<String> answer) {
        assertThat(header(answer, "Content-Security-Policy"))
                .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                        + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
                        + "frame-ancestors 'none'; object-src 'none'");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy"))
                .isEqualTo(SecurityHeaders.PERMISSIONS_POLICY)
                .contains("camera=()", "microphone=()", "geolocation=()");
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    private static String header(HttpResponse<String> answer, String name) {
        assertThat(answer.headers().allValues(name)).as(name).hasSize(1);
        return answer.headers().firstValue(name).orElseThrow();
    }
}
