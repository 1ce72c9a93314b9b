package de.ozglotse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.ozglotse.engine.UndoRecord.Decision;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DecisionsTests {

    @Test
    void readsWhatItWrote() {
        Map<String, Object> variables = Map.of(
                "bestand",
                "aktiv",
                "runden",
                3L,
                "bebpo",
                true,
                "termin",
                Date.from(Instant.parse("2023-03-16T13:30:00.123Z")));

        assertThat(Decisions.toText(variables).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> Decisions.fromText(entry.getValue()))))
                .isEqualTo(variables);
    }

    @Test
    void forgetsVariablesWithoutAValue() {
        Map<String, Object> variables = new HashMap<>();
        variables.put("slot2", null);

        assertThat(Decisions.toText(variables)).isEmpty();
    }

    @Test
    void doesNotGuessAtOtherTypes() {
        assertThatThrownBy(() -> Decisions.fromText(new Decision("Object", "x")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Object");
    }
}
