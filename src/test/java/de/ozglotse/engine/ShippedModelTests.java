package de.ozglotse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.ApplicationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Runs the model check over the models of this project, with the delegates and the key results of the application. */
@ApplicationTest
class ShippedModelTests {

    @Autowired
    private ModelCheck check;

    @Autowired
    private List<ModelRule> rules;

    @Test
    void keepEveryConvention() {
        assertThat(check.findings()).extracting(Finding::line).isEmpty();
    }

    @Test
    void areHeldToEveryRule() {
        assertThat(rules)
                .extracting(rule -> (Object) rule.getClass())
                .containsExactlyInAnyOrderElementsOf(
                        ModelRuleTests.rules().map(Object::getClass).toList());
    }

    @Test
    void areWrittenInWordsThatAreExplained() throws IOException {
        String explanation = Files.readString(Path.of("processes", "README.md"));

        assertThat(Stream.of(PropertyWordRule.STEP_WORDS, PropertyWordRule.FIELD_WORDS)
                        .flatMap(Collection::stream))
                .allSatisfy(word -> assertThat(explanation).contains("| `" + word + "` |"));
    }
}
