package de.ozglotse.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.Pages;
import de.ozglotse.shared.Actor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** More municipalities than a page shows: the 25 of the county and 85 invented ones. */
@MunicipalityTest
class MunicipalityPagingTests {

    private static final int INVENTED = 85;

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private MunicipalityOverview overview;

    @Autowired
    private MockMvcTester browser;

    @BeforeEach
    void importMore(@Autowired DirectoryImport directory) {
        String alone = Gv100ad.line("50", "08417   0054");
        String town = Gv100ad.line("60", "08417054");
        List<String> more = IntStream.range(0, INVENTED)
                .mapToObj(number -> String.valueOf(100 + number))
                .flatMap(number -> Stream.of(
                        alone.replace("08417   0054", "08417   0" + number),
                        town.replace("084170540054", "08417" + number + "0" + number)
                                .replace("Rosenfeld, Stadt", "Öhausen " + number + "     ")))
                .toList();
        directory.importDirectory(Gv100ad.extractAnd(more.toArray(String[]::new)), "test", Actor.SYSTEM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gemeinde", "-gemeinde", "einwohner", "-einwohner"})
    void givesEachMunicipalityOnOnePage(String sort) {
        List<String> names = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            MunicipalityPage page = page(Map.of("sort", sort, "seite", String.valueOf(number)));
            assertThat(page.number()).isEqualTo(number);
            assertThat(page.pages()).isEqualTo(3);
            assertThat(page.found()).isEqualTo(25 + INVENTED);
            assertThat(page.entries()).hasSize(number < 3 ? 50 : 10);
            page.entries().forEach(entry -> names.add(entry.municipality().name()));
        }

        List<String> german = new ArrayList<>(
                municipalities.all().stream().map(Municipality::name).toList());
        assertThat(names).containsExactlyInAnyOrderElementsOf(german);
        if (sort.equals("-gemeinde")) {
            Collections.reverse(german);
        }
        if (!sort.endsWith("einwohner")) {
            assertThat(names).isEqualTo(german);
        }
    }

    @Test
    void sortsByPopulation() {
        assertThat(page(Map.of("sort", "-einwohner")).entries())
                .extracting(entry -> entry.municipality().population())
                .startsWith(45023)
                .isSortedAccordingTo(Collections.reverseOrder());
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "999999", "1234567", "0", "-1", "x"})
    void givesAPageThatThereIs(String number) {
        assertThat(page(Map.of("seite", number)).number()).isEqualTo(number.startsWith("99") ? 3 : 1);
    }

    @Test
    void meansAllPagesOrWhatWasTicked() {
        assertThat(overview.selected(new MunicipalitySelection(null, true, "öhausen", "", "", "", "-gemeinde", "2")))
                .hasSize(INVENTED)
                .extracting(Municipality::name)
                .startsWith("Öhausen 184");
        assertThat(overview.selected(
                        new MunicipalitySelection(List.of("08417100"), false, "bitz", "", "", "", "", "2")))
                .extracting(Municipality::name)
                .containsExactly("Öhausen 100");
    }

    @Test
    void leadsToTheOtherPagesWithFilterAndOrder() {
        String html = Pages.text(browser.get()
                .uri("/gemeinden?suche=öhausen&sort=-gemeinde&seite=1")
                .exchange());

        assertThat(html)
                .contains(
                        "85 von 110 Städten und Gemeinden",
                        "1 bis 50 von 85 · Seite 1 von 2",
                        "href=\"/gemeinden?suche=%C3%B6hausen&amp;sort=-gemeinde&amp;seite=2\"",
                        "aria-sort=\"descending\"",
                        "Öhausen 184")
                .doesNotContain("Vorherige Seite", "Öhausen 100<");
        assertThat(Pages.text(browser.get()
                        .uri("/gemeinden?suche=öhausen&sort=-gemeinde&seite=2")
                        .exchange()))
                .contains("51 bis 85 von 85 · Seite 2 von 2", "Vorherige Seite", "Öhausen 100<")
                .contains("href=\"/gemeinden?suche=%C3%B6hausen&amp;sort=-gemeinde\"")
                .doesNotContain("Nächste Seite");
    }

    @Test
    void keepsItsAddressWithoutWhatMeansNothing() {
        MunicipalitySelection view = MunicipalitySelection.of(Map.of("suche", " a b ", "seite", "007", "x", "y"));

        assertThat(view.list()).isEqualTo("/gemeinden?suche=a%20b");
        assertThat(view.onPage(1)).isEqualTo(view.list());
        assertThat(MunicipalitySelection.of(Map.of()).list()).isEqualTo("/gemeinden");
        assertThat(new String(view.query().getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII))
                .isEqualTo(view.query());
    }

    private MunicipalityPage page(Map<String, String> view) {
        return overview.page(MunicipalitySelection.of(view));
    }
}
