package de.ozglotse.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Holds the decision records: their form, their index, and that no dependency comes without a reason. */
class DecisionsTests {

    private static final int LINES_OF_A_PAGE = 60;

    private static final List<Path> DECISIONS = ProjectFiles.below(ProjectFiles.DECISIONS, ".md").stream()
            .filter(file -> file.getFileName().toString().matches("\\d{4}-.*"))
            .toList();

    @Test
    void everyDecisionHasTheSameFormOnOnePage() {
        assertThat(DECISIONS).isNotEmpty().allSatisfy(decision -> {
            String text = ProjectFiles.read(decision);
            String number = String.valueOf(
                    Integer.parseInt(decision.getFileName().toString().substring(0, 4)));
            assertThat(text).as("%s", decision).startsWith("# " + number + ". ");
            assertThat(text)
                    .as("%s", decision)
                    .contains("\nDate: ", "\n## Status\n", "\n## Context\n", "\n## Decision\n", "\n## Consequences\n");
            assertThat(text.lines().count()).as("lines of %s", decision).isLessThanOrEqualTo(LINES_OF_A_PAGE);
        });
    }

    @Test
    void theIndexNamesEveryDecision() {
        String index = ProjectFiles.read(ProjectFiles.DECISIONS.resolve("README.md"));

        assertThat(DECISIONS).allSatisfy(decision -> assertThat(index).contains("](" + decision.getFileName() + ")"));
    }

    @Test
    void everyDirectDependencyHasAReason() throws Exception {
        String reasons = ProjectFiles.read(ProjectFiles.DECISIONS.resolve("0010-dependencies.md"));

        assertThat(Pattern.compile("(?m)^\\| `([^`]+)` \\|")
                        .matcher(reasons)
                        .results()
                        .map(line -> line.group(1)))
                .as("lines of ADR 10")
                .containsExactlyInAnyOrderElementsOf(directDependencies());
    }

    private static List<String> directDependencies() throws Exception {
        Element project = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile())
                .getDocumentElement();
        return children(project, "dependencies")
                .flatMap(dependencies -> children(dependencies, "dependency"))
                .flatMap(dependency -> children(dependency, "artifactId"))
                .map(Element::getTextContent)
                .distinct()
                .toList();
    }

    private static Stream<Element> children(Element parent, String name) {
        NodeList nodes = parent.getChildNodes();
        return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1)
                .map(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE
                        && node.getNodeName().equals(name))
                .map(Element.class::cast);
    }
}
