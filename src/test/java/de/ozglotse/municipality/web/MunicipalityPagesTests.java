package de.ozglotse.municipality.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.municipality.DemoContacts;
import de.ozglotse.municipality.MunicipalityCatalogue;
import de.ozglotse.municipality.MunicipalityTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The list of municipalities and its API. */
@MunicipalityTest
class MunicipalityPagesTests {

    @Autowired
    private MockMvcTester browser;

    @BeforeEach
    void load(@Autowired MunicipalityCatalogue catalogue, @Autowired DemoContacts contacts) {
        catalogue.loadExtractOnce();
        contacts.createOnce();
    }

    @Test
    void listShowsMunicipalitiesWithTheirContacts() {
        assertThat(page("/gemeinden"))
                .contains("25 von 25 Städten und Gemeinden")
                .contains("<a class=\"z-a\" href=\"/gemeinden/08417014\">Dautmergen</a>")
                .contains("Oberes Schlichemtal")
                .contains("415")
                .contains("Stand 31.12.2017")
                .contains("45.023")
                .contains("Frau Silke Berner")
                .contains("href=\"tel:+49742700014\"")
                .contains("href=\"mailto:rathaus@dautmergen.example\"")
                .doesNotContain("Optional");
    }

    @Test
    void listSearchesNames() {
        assertThat(page("/gemeinden?suche=SCHÖM"))
                .contains("1 von 25 Städten und Gemeinden", "/gemeinden/08417057", "value=\"SCHÖM\"")
                .doesNotContain("/gemeinden/08417014");
    }

    @Test
    void listFiltersByAssociation() {
        assertThat(page("/gemeinden?gemeinschaft=084175006"))
                .contains("8 von 25", "<option value=\"084175006\" selected=\"selected\">Oberes Schlichemtal</option>");
        assertThat(page("/gemeinden?gemeinschaft=keine")).contains("3 von 25");
    }

    @Test
    void listSaysWhenNothingWasFound() {
        assertThat(page("/gemeinden?suche=<script>"))
                .contains("Nichts gefunden", "Filter zurücksetzen", "&lt;script&gt;")
                .doesNotContain("<script>", "<table");
        assertThat(page("/gemeinden?gemeinschaft=%00'--")).contains("Nichts gefunden");
    }

    @Test
    void listCutsOffEndlessSearches() {
        assertThat(page("/gemeinden?suche=" + "x".repeat(5000))).doesNotContain("x".repeat(101));
    }

    @Test
    void apiGivesTheMunicipalities() {
        assertThat(browser.get().uri("/api/v1/municipalities"))
                .hasStatusOk()
                .bodyJson()
                .satisfies(body -> {
                    assertThat(body).extractingPath("$.length()").isEqualTo(25);
                    assertThat(body).extractingPath("$[5]").asMap().containsExactlyInAnyOrderEntriesOf(dautmergen());
                    assertThat(body).extractingPath("$[4].association").isNull();
                });
    }

    private static Map<String, Object> dautmergen() {
        return Map.of(
                "ags", "08417014",
                "ars", "084175006014",
                "name", "Dautmergen",
                "kind", "GEMEINDE",
                "postcode", "72356",
                "areaKm2", 4.54,
                "population", 415,
                "populationAsOf", "2017-12-31",
                "association", Map.of("key", "084175006", "name", "Oberes Schlichemtal"));
    }

    private String page(String uri) {
        return new String(
                browser.get().uri(uri).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
