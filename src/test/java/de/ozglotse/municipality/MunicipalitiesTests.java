package de.ozglotse.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.shared.Actor;
import de.ozglotse.shared.Ags;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The county's municipalities as other modules see them. */
@MunicipalityTest
class MunicipalitiesTests {

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private MunicipalityOverview overview;

    @Autowired
    private EntityManager entities;

    @BeforeEach
    void importWithANeighbouringCounty(@Autowired DirectoryImport directory) {
        String kreis = Gv100ad.line("40", "08417").replace("08417", "08325");
        String alone = Gv100ad.line("50", "08417   0054").replace("08417", "08325");
        String town = Gv100ad.line("60", "08417054").replace("08417", "08325");
        directory.importDirectory(Gv100ad.extractAnd(kreis, alone, town), "test", Actor.SYSTEM);
        entities.flush();
        entities.clear();
    }

    @Test
    void givesTheServedCountyInGermanOrder() {
        assertThat(municipalities.all())
                .hasSize(25)
                .extracting(Municipality::name)
                .startsWith("Albstadt", "Balingen", "Bisingen", "Bitz")
                .containsSubsequence("Jungingen", "Meßstetten", "Nusplingen")
                .containsSubsequence("Rosenfeld", "Schömberg", "Straßberg")
                .endsWith("Winterlingen", "Zimmern unter der Burg");
    }

    @Test
    void knowsAllOfThemWithOneQueryUntilTheNextImport(@Autowired EntityManagerFactory factory) {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        municipalities.all();
        statistics.clear();

        assertThat(municipalities.all()).hasSize(25);
        assertThat(statistics.getPrepareStatementCount()).isEqualTo(1);
    }

    @Test
    void seesWhatAnImportHasChanged(@Autowired DirectoryImport directory) {
        assertThat(municipalities.all()).extracting(Municipality::name).contains("Bitz");

        directory.importDirectory(Gv100ad.extractWith("Bitz", "Butz"), "test", Actor.SYSTEM);

        assertThat(municipalities.all())
                .extracting(Municipality::name)
                .contains("Butz")
                .doesNotContain("Bitz");
    }

    @Test
    void readsAPageInThreeQueries(@Autowired EntityManagerFactory factory) {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        municipalities.all();
        statistics.clear();

        overview.page(where("", ""));

        assertThat(statistics.getPrepareStatementCount()).isEqualTo(3);
    }

    @Test
    void namesTheLandAndTheKreisInWhichItServes() {
        assertThat(municipalities.regions())
                .containsExactly(new Region("08", "Baden-Württemberg"), new Region("08417", "Zollernalbkreis"));
    }

    @Test
    void findsAMunicipalityWithWhatTheDirectorySays() {
        Municipality albstadt = municipalities.find(new Ags("08417079")).orElseThrow();

        assertThat(albstadt.ars()).isEqualTo("084175001079");
        assertThat(albstadt.kind()).isEqualTo(Municipality.Kind.STADT);
        assertThat(albstadt.postcode()).isEqualTo("72458");
        assertThat(albstadt.areaKm2()).isEqualByComparingTo("134.40");
        assertThat(albstadt.population()).isEqualTo(45023);
        assertThat(albstadt.asOf()).isEqualTo("2017-12-31");
        assertThat(albstadt.association()).contains(new Municipality.Association("084175001", "Albstadt"));
    }

    @Test
    void doesNotFindMunicipalitiesOfOtherCounties() {
        assertThat(municipalities.find(new Ags("08325054"))).isEmpty();
        assertThat(municipalities.neighbours(new Ags("08325054"))).isEmpty();
        assertThat(municipalities.find(new Ags("08417999"))).isEmpty();
    }

    @Test
    void neighboursAreTheOthersOfTheAssociation() {
        assertThat(municipalities.neighbours(new Ags("08417014")))
                .extracting(Municipality::name)
                .containsExactly(
                        "Dormettingen",
                        "Dotternhausen",
                        "Hausen am Tann",
                        "Ratshausen",
                        "Schömberg",
                        "Weilen unter den Rinnen",
                        "Zimmern unter der Burg");
        assertThat(municipalities.neighbours(new Ags("08417013"))).isEmpty();
    }

    @Test
    void searchFiltersByNameAndAssociation() {
        assertThat(overview.page(where("schoem", "")).entries()).hasSize(1);
        assertThat(overview.page(where("", "084175006")).entries()).hasSize(8);
        assertThat(overview.page(where("hausen", "084175006")).entries()).hasSize(3);
        assertThat(overview.page(where("", MunicipalityOverview.ALONE)).entries())
                .extracting(entry -> entry.municipality().name())
                .containsExactly("Burladingen", "Haigerloch", "Rosenfeld");
        assertThat(overview.page(where("", "unknown")).entries()).isEmpty();
        assertThat(overview.page(where("", "")).choices().associations())
                .extracting(Municipality.Association::name)
                .containsExactly(
                        "Albstadt",
                        "Balingen",
                        "Bisingen",
                        "Hechingen",
                        "Meßstetten",
                        "Oberes Schlichemtal",
                        "Winterlingen");
    }

    private static MunicipalitySelection where(String words, String association) {
        return MunicipalitySelection.of(Map.of("suche", words, "gemeinschaft", association));
    }
}
