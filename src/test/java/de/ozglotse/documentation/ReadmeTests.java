package de.ozglotse.documentation;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the README against the project: its commands, addresses, people, modules and links. */
class ReadmeTests {

    private static final int LONGEST_README = 150;
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)");
    private static final Pattern ADDRESS = Pattern.compile("`(/[a-z]+)[^`]*`");
    private static final Pattern MODULE_ROW = Pattern.compile("(?m)^\\| `([a-z]+)` \\|");

    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?de\\.ozglotse\\.([a-z]+)\\.");

    private static final String README = ProjectFiles.read(ProjectFiles.README);

    @Test
    void staysShort() {
        assertThat(README.lines().count()).isLessThanOrEqualTo(LONGEST_README);
    }

    @Test
    void namesTheTwoCommandsAndWhereToLookThen() {
        String ready = "OZG-Lotse is ready at http://localhost:";

        assertThat(README).contains("mvn spring-boot:run", "mvn verify", ready + "8080");
        assertThat(JavaSources.below(ProjectFiles.MAIN_JAVA).strings()).anyMatch(text -> text.startsWith(ready));
    }

    @Test
    void namesThePeopleOfTheDemo() {
        assertThat(README)
                .contains("koordination", "vertretung", "strategieteam", "projektteam", "leitung", "verwaltung")
                .contains("lotse-demo");
    }

    @Test
    void namesOnlyAddressesThatAreServed() {
        Set<String> strings = JavaSources.below(ProjectFiles.MAIN_JAVA).strings();

        assertThat(found(ADDRESS)).contains("/aufgaben", "/fortschritt", "/r", "/verwaltung", "/api", "/actuator");
        assertThat(found(ADDRESS))
                .filteredOn(address -> !address.equals("/actuator"))
                .allMatch(
                        address -> strings.stream()
                                .anyMatch(text -> text.equals(address) || text.startsWith(address + "/")),
                        "is served");
    }

    @Test
    void listsEveryModule() throws IOException {
        try (Stream<Path> folders = Files.list(ProjectFiles.MODULES)) {
            Set<String> modules = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(toSet());

            assertThat(found(MODULE_ROW)).containsExactlyInAnyOrderElementsOf(modules);
        }
    }

    @Test
    void listsEveryModuleAboveThoseThatItUses() {
        List<String> rows = found(MODULE_ROW);

        for (Path source : ProjectFiles.below(ProjectFiles.MODULES, ".java")) {
            String module = ProjectFiles.MODULES.relativize(source).getName(0).toString();
            if (rows.contains(module)) {
                assertThat(used(source))
                        .as("modules that %s uses", source)
                        .allMatch(other -> rows.indexOf(other) >= rows.indexOf(module));
            }
        }
    }

    @Test
    void everyLinkLeadsSomewhere() {
        List<Path> documents = Stream.concat(
                        Stream.of(ProjectFiles.README), ProjectFiles.below(Path.of("src/docs"), ".md").stream())
                .toList();

        assertThat(documents.stream().flatMap(ReadmeTests::links).filter(Files::notExists))
                .as("links that lead nowhere")
                .isEmpty();
    }

    private static Stream<Path> links(Path document) {
        return LINK.matcher(ProjectFiles.read(document)).results().map(link -> document.resolveSibling(link.group(1)));
    }

    private static List<String> used(Path source) {
        return found(IMPORT, ProjectFiles.read(source));
    }

    private static List<String> found(Pattern pattern) {
        return found(pattern, README);
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .distinct()
                .toList();
    }
}
