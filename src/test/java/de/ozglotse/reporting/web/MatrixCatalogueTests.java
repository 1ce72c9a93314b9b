package de.ozglotse.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.workflow.FactConsumer.FactUse;
import org.junit.jupiter.api.Test;

class MatrixCatalogueTests {

    private final MatrixCatalogue catalogue = new MatrixCatalogue();

    @Test
    void needsTheFactOfEveryColumn() {
        assertThat(catalogue.uses())
                .filteredOn(FactUse::needed)
                .extracting(FactUse::fact)
                .isEqualTo(catalogue.columns().stream().map(MatrixColumn::fact).toList());
    }

    @Test
    void knowsFactsThatAreKeptForLater() {
        assertThat(catalogue.uses())
                .filteredOn(use -> !use.needed())
                .extracting(use -> use.fact().value())
                .containsExactly(
                        "grunddaten-vollstaendig",
                        "ozg-leistung-online",
                        "fachamt-anforderungen-erhoben",
                        "anforderungen-freigegeben");
    }
}
