package de.ozglotse.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** While the database is away, people get a page of ours, and go on where they were when it is back. */
@IdentityTest
class OutageTests {

    @LocalServerPort
    private int port;

    @Autowired
    private DemoUsers demoUsers;

    @Autowired
    private DataSource database;

    private Browser management;

    @BeforeEach
    void signInAsManagement() {
        demoUsers.createOnce();
        management = new Browser(port);
        management.signIn("leitung", DemoUsers.PASSWORD);
    }

    @AfterEach
    void mend() {
        cut(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fortschritt", "/anmelden", "/verwaltung", "/gibt-es-nicht"})
    void saysSoInGerman(String path) {
        cut(true);

        assertIsPage(management.get(path));
    }

    @Test
    void saysSoToStrangersAndAfterForms() {
        cut(true);

        assertIsPage(new Browser(port).get("/anmelden"));
        assertIsPage(management.post("/gemeinden/probe"));
    }

    @Test
    void tellsPrograms() {
        cut(true);

        HttpResponse<String> answer = management.get("/api/v1/probe");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"title\":\"OZG-Lotse ist gerade nicht erreichbar\"");
    }

    @Test
    void servesTheStyleSheetOfThePage() {
        cut(true);

        assertThat(management.get("/assets/app.css").statusCode()).isEqualTo(200);
    }

    @Test
    void isForgottenAfterwards() {
        cut(true);
        management.get("/fortschritt");
        cut(false);

        assertThat(management.get("/fortschritt").body()).isEqualTo("works");
    }

    private void cut(boolean cut) {
        ((Cable.Cut) database).cut = cut;
    }

    private static void assertIsPage(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("60");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.body())
                .startsWith("<!doctype html>")
                .contains("OZG-Lotse ist gerade nicht erreichbar", "/assets/app")
                .doesNotContain("Exception", "cable", "??");
    }

    /** Lies between the application and its database. */
    @TestComponent
    static class Cable implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource whole ? new Cut(whole) : bean;
        }

        private static final class Cut extends DelegatingDataSource {

            private volatile boolean cut;

            Cut(DataSource whole) {
                super(whole);
            }

            @Override
            public Connection getConnection() throws SQLException {
                if (cut) {
                    throw new SQLTransientConnectionException("the cable is cut");
                }
                return super.getConnection();
            }
        }
    }
}
