package de.ozglotse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Camunda Modeler offers by name when somebody adds a step; its schema was checked with bpmn.io's validator. */
class ElementTemplateTests {

    private static final Path FOLDER = Path.of("processes", ".camunda", "element-templates");
    private static final Set<String> TYPES = Set.of("String", "Dropdown", "Hidden");

    static List<JsonNode> templates() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted()
                    .map(file -> JsonMapper.shared().readTree(file.toFile()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void existForTheFourKindsOfSteps() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(Path::getFileName))
                    .map(Path::toString)
                    .containsExactlyInAnyOrder(
                            "coordinator-task.json", "town-hall-confirmation.json", "fact.json", "reminder.json");
        }
        assertThat(templates()).extracting(template -> text(template, "id")).doesNotHaveDuplicates();
        assertThat(templates()).extracting(template -> text(template, "name")).doesNotHaveDuplicates();
        assertThat(templates())
                .extracting(template -> text(template, "name"))
                .allSatisfy(name -> assertThat(Files.readString(Path.of("processes", "README.md")))
                        .contains("*" + name + "*"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void writeWhatTheEngineReads(JsonNode template) {
        assertThat(text(template, "$schema")).endsWith("/element-templates-json-schema/resources/schema.json");
        assertThat(template.get("version").asInt()).isPositive();
        assertThat(template.get("appliesTo").values())
                .extracting(JsonNode::asString)
                .containsExactly("bpmn:UserTask");
        assertThat(template.get("properties").values()).allSatisfy(property -> {
            JsonNode binding = property.get("binding");
            assertThat(text(property, "type")).isIn(TYPES);
            assertThat(text(binding, "type") + " " + text(binding, "name"))
                    .matches("property camunda:candidateGroups|camunda:property \\w+");
            assertThat(property.has("label"))
                    .isNotEqualTo(text(property, "type").equals("Hidden"));
        });
    }

    @ParameterizedTest
    @MethodSource("templates")
    void proposeOnlyWhatTheyAccept(JsonNode template) {
        assertThat(template.get("properties").values())
                .filteredOn(
                        property -> property.at("/constraints/pattern/value").isString() && property.has("value"))
                .isNotEmpty()
                .allSatisfy(property -> assertThat(text(property, "value"))
                        .matches(property.at("/constraints/pattern/value").asString()));
    }

    @Test
    void offerEveryWordOfTheVocabulary() {
        Set<String> offered = templates().stream()
                .flatMap(template -> template.get("properties").values().stream())
                .map(property -> property.get("binding"))
                .filter(binding -> text(binding, "type").equals("camunda:property"))
                .map(binding -> text(binding, "name"))
                .collect(Collectors.toSet());

        assertThat(offered).containsAll(PropertyWordRule.STEP_WORDS);
    }

    @Test
    void offerEveryGroup() {
        Set<String> offered = templates().stream()
                .flatMap(template -> template.get("properties").values().stream())
                .filter(property -> text(property.get("binding"), "type").equals("property"))
                .flatMap(property -> property.has("choices")
                        ? property.get("choices").values().stream().map(choice -> text(choice, "value"))
                        : Stream.of(text(property, "value")))
                .collect(Collectors.toSet());

        assertThat(offered).containsExactlyInAnyOrderElementsOf(UserTaskRule.GROUPS);
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
