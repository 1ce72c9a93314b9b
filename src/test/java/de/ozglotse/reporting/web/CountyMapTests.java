package de.ozglotse.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.ozglotse.municipality.Municipality;
import de.ozglotse.okr.CountyFixture;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class CountyMapTests {

    private final List<MatrixColumn> columns = new MatrixCatalogue().columns();
    private final Matrix matrix = new Matrix(
            columns, new CountyFixture().all().stream().map(this::untouched).toList());

    @Test
    void drawsEveryMunicipality() {
        assertThat(new CountyMap().of(matrix, null).areas())
                .hasSize(25)
                .allSatisfy(
                        area -> assertThat(area.shape().path()).startsWith("M").endsWith("Z"));
    }

    @Test
    void drawsTheSelectedOneOnTop() {
        List<CountyMap.Area> areas = new CountyMap().of(matrix, "08417029").areas();

        assertThat(areas.get(24).name()).isEqualTo("Hausen am Tann");
        assertThat(areas).filteredOn(CountyMap.Area::selected).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "2, 1", "3, 2", "4, 2", "5, 3", "6, 3", "7, 4", "8, 4"})
    void shadesByTheNumberOfStepsDone(int done, int shade) {
        assertThat(CountyMap.shade(done, 8)).isEqualTo(shade);
    }

    @Test
    void explainsEveryShade() {
        assertThat(new CountyMap().of(matrix, null).legend())
                .extracting(CountyMap.Range::from, CountyMap.Range::to)
                .containsExactly(tuple(0, 0), tuple(1, 2), tuple(3, 4), tuple(5, 6), tuple(7, 8));
    }

    @Test
    void carriesItsNotice() throws Exception {
        assertThat(new ClassPathResource("catalogue/map-NOTICE.txt").getContentAsString(StandardCharsets.UTF_8))
                .contains("© GeoBasis-DE / BKG 2021 (Daten verändert)", "dl-de/by-2-0");
    }

    private MatrixRow untouched(Municipality municipality) {
        List<Cell> cells = new CellRules(columns, List.of(), List.of(), Set.of(), LocalDate.EPOCH).cells();
        return new MatrixRow(municipality, cells, List.of(), null);
    }
}
