package de.ozglotse.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;

/** Two nodes, the same database: each is an application of its own. */
class SignInNodesTests {

    private static final String DATABASE = "spring.datasource.url=jdbc:h2:mem:nodes;DB_CLOSE_DELAY=-1";

    private final List<ConfigurableApplicationContext> nodes = new ArrayList<>();

    @BeforeEach
    void start() {
        startNode();
        nodes.get(0).getBean(DemoUsers.class).createOnce();
        startNode();
    }

    @AfterEach
    void stop() {
        nodes.forEach(ConfigurableApplicationContext::close);
    }

    @Test
    void countTogetherAndRememberOverARestart() {
        for (int i = 0; i < 10; i++) {
            assertThat(statusOn(i % 2, "falsch")).isEqualTo(302);
        }
        assertThat(statusOn(0, DemoUsers.PASSWORD)).isEqualTo(429);
        assertThat(statusOn(1, DemoUsers.PASSWORD)).isEqualTo(429);

        nodes.get(0).close();
        startNode();

        assertThat(statusOn(2, DemoUsers.PASSWORD)).isEqualTo(429);
    }

    private int statusOn(int node, String password) {
        String port = nodes.get(node).getEnvironment().getRequiredProperty("local.server.port");
        return new Browser(Integer.parseInt(port)).signIn("leitung", password).statusCode();
    }

    private void startNode() {
        List<String> arguments = new ArrayList<>();
        for (String property :
                IdentityTest.class.getAnnotation(SpringBootTest.class).properties()) {
            arguments.add("--" + property);
        }
        arguments.addAll(List.of("--" + DATABASE, "--server.port=0"));
        arguments.removeIf(argument -> argument.contains("mem:identity"));
        nodes.add(new SpringApplicationBuilder(IdentityTest.Application.class)
                .profiles("test")
                .run(arguments.toArray(String[]::new)));
    }
}
