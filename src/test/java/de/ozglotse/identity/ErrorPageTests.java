package de.ozglotse.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@IdentityTest
@ExtendWith(OutputCaptureExtension.class)
class ErrorPageTests {

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
        "400, /probe/number/drei?unit=m, Diese Anfrage war unvollständig",
        "400, /probe/number/3, Diese Anfrage war unvollständig",
        "400, /hilfe;x=1, Diese Anfrage war unvollständig",
        "403, /verwaltung, Dafür fehlt Ihnen die Berechtigung",
        "404, /probe/missing, Diese Seite gibt es nicht",
        "404, /gibt-es-nicht, Diese Seite gibt es nicht",
        "404, /error, Diese Seite gibt es nicht",
        "409, /probe/refused, Tobias Renz ist die letzte Person mit der Rolle Verwaltung.",
        "413, /probe/large, Die Datei ist zu groß",
        "500, /probe/broken, Da ist etwas schiefgegangen"
    })
    void speakGermanAndTellNoSecrets(int status, String path, String text) {
        HttpResponse<String> answer = browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.body())
                .startsWith("<!doctype html>")
                .contains(text, "href=\"/\"")
                .doesNotContain("secret", "Exception", "??");
    }

    @ParameterizedTest
    @CsvSource({
        "400, /api/v1/probe/number/drei?unit=m, Diese Anfrage war unvollständig",
        "404, /api/v1/probe/missing, Diese Seite gibt es nicht",
        "404, /api/v1/gibt-es-nicht, Diese Seite gibt es nicht",
        "409, /api/v1/probe/refused, Das geht im Moment nicht",
        "500, /api/v1/probe/broken, Da ist etwas schiefgegangen"
    })
    void programsGetProblemDetails(int status, String path, String title) {
        assertProblem(browser.get(path), status, title);
    }

    @Test
    void programsAreToldToSignIn() {
        assertProblem(new Browser(port).get("/api/v1/probe"), 401, "Bitte melden Sie sich an");
    }

    @Test
    void programsAreToldThatNothingCanBeChanged() {
        HttpResponse<String> answer = browser.post("/api/v1/probe");

        assertProblem(answer, 405, "Das geht auf diese Weise nicht");
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
    }

    @Test
    void theReferenceOfAnErrorIsInTheLog(CapturedOutput output) {
        String page = browser.get("/probe/broken").body();
        String reference = page.replaceFirst("(?s).*<b class=\"z-num\">([A-Z2-9]{8})</b>.*", "$1");

        assertThat(reference).hasSize(8);
        assertThat(output).contains("reference " + reference + ": java.lang.IllegalStateException");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String title) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"status\":" + status, "\"title\":\"" + title + "\"")
                .doesNotContain("secret", "Exception");
    }
}
