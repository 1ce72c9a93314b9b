package de.ozglotse.okr;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.shared.FactType;
import de.ozglotse.workflow.FactConsumer.FactUse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OkrTest
class CountedFactsTests {

    private static final FactUse PUBLISHED =
            new FactUse(new FactType("behoerdenkonto-nachgewiesen"), "key result 2023-Q1-DD-O1-KR1", true);

    @Autowired
    private KeyResults keyResults;

    @Autowired
    private StrategyCatalogue strategy;

    @Autowired
    private Quarters quarters;

    @Test
    void areThoseOfThePublishedSetBeforeAQuarterIsOpened() {
        assertThat(new CountedFacts(keyResults).uses()).hasSize(5).contains(PUBLISHED);
    }

    @Test
    void areAlsoThoseOfTheQuarterThatRuns() {
        strategy.loadOnce();
        quarters.openCurrent();

        assertThat(new CountedFacts(keyResults).uses())
                .hasSize(10)
                .contains(
                        PUBLISHED,
                        new FactUse(new FactType("erstgespraech-gefuehrt"), "key result 2026-Q4-DD-O1-KR2", true));
    }
}
