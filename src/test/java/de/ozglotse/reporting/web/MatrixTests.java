package de.ozglotse.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.municipality.Municipality;
import de.ozglotse.okr.CountyFixture;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MatrixTests {

    private final List<Municipality> county = new CountyFixture().all();
    private final MatrixCatalogue catalogue = new MatrixCatalogue();

    @Test
    void showsAllRowsOfALandkreis() {
        assertThat(of(county.size()).shown()).hasSize(county.size());
    }

    @Test
    void showsNoMoreRowsThanAPageHolds() {
        Matrix germany = of(10_753);

        assertThat(germany.shown()).hasSize(Matrix.MOST);
        assertThat(germany.size()).isEqualTo(10_753);
    }

    @Test
    void countsAllThatAreMissingAndNamesSome() {
        ProgressPage.Missing missing =
                ProgressPage.Missing.of(catalogue.columns().get(0), of(1_101), ReportingPages.TODAY);

        assertThat(missing.number()).isEqualTo(1_101);
        assertThat(missing.waiting()).hasSize(1_101 - missing.more()).hasSizeLessThan(100);
    }

    private Matrix of(int size) {
        return new Matrix(
                catalogue.columns(),
                IntStream.range(0, size)
                        .mapToObj(i -> new MatrixRow(county.get(i % county.size()), List.of(), List.of(), null))
                        .toList());
    }
}
