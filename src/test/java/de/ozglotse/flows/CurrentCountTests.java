package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.DemoCounty;
import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.okr.KeyResults;
import de.ozglotse.okr.KeyResults.Expected;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FactType;
import de.ozglotse.tasklist.StepUndo;
import de.ozglotse.workflow.StepId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the rows of the list foretell starts from the number that stands on every other page, whatever happened since. */
@FlowTest
class CurrentCountTests {

    private static final FactType PROVED = new FactType("behoerdenkonto-nachgewiesen");
    private static final CaseKey BITZ = new CaseKey("08417010");

    @Autowired
    private KeyResults keyResults;

    private Town first;
    private Town second;

    @BeforeEach
    void begin(@Autowired DemoCounty county, @Autowired Towns towns) {
        county.prepare("08417014", "08417015");
        first = towns.of("08417014");
        second = towns.of("08417015");
    }

    @Test
    void startsFromWhatIsCountedNow(@Autowired StepUndo undo) {
        startsFrom(0);
        first.reachTestMessage();
        StepId proved = first.proveAccount();
        startsFrom(1);
        second.complete(
                "UserTask_RecordAnsprechperson",
                Map.of("name", "Herr Uwe Stehle", "email", "stehle@dormettingen.example"));
        startsFrom(1);
        undo.undo(proved, Town.COORDINATOR);
        startsFrom(0);
        first.proveAccount();
        startsFrom(1);
    }

    @Test
    void saysNothingOfWhatIsCountedAlready() {
        first.reachTestMessage();
        first.proveAccount();
        Expected again = new Expected(PROVED, first.caseKey(), Optional.empty());
        Expected ofOneSubject = new Expected(PROVED, first.caseKey(), Optional.of("konto-2"));

        assertThat(keyResults.effectsOf(List.of(again, ofOneSubject)))
                .as("a municipality counts once, whatever the fact is about")
                .isEmpty();
    }

    private void startsFrom(long value) {
        Expected expected = new Expected(PROVED, BITZ, Optional.empty());
        BigDecimal shown = keyResults.objectives().stream()
                .flatMap(objective -> objective.keyResults().stream())
                .filter(keyResult -> keyResult.facts().contains(PROVED))
                .map(KeyResultProgress::value)
                .findFirst()
                .orElseThrow();

        assertThat(shown).isEqualByComparingTo(BigDecimal.valueOf(value));
        assertThat(keyResults
                        .effectsOf(List.of(expected))
                        .get(expected)
                        .before()
                        .value())
                .isEqualByComparingTo(shown);
    }
}
