package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.ApplicationTest;
import de.ozglotse.Pages;
import de.ozglotse.TestClock;
import de.ozglotse.begleitung.Begleitungen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** A municipality merges only with one that the form offers: nobody can take that back. */
@ApplicationTest
@Transactional
class MergerFormTests {

    private static final String WINTERLINGEN = "08417075";

    @Autowired
    private Pages pages;

    @Autowired
    private Begleitungen begleitungen;

    private Town town;

    @BeforeEach
    void begin(@Autowired TestClock clock, @Autowired Towns towns) {
        clock.set(TestClock.START);
        town = towns.begin(WINTERLINGEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {WINTERLINGEN, "Winterlingen", "Nirgendwo"})
    void mergesNoMunicipalityWithWhatTheFormDoesNotOffer(String successor) {
        MvcTestResult answer = pages.post(
                "/gemeinden/" + WINTERLINGEN + "/begleitung/ende",
                "koordination",
                "art",
                "ZUSAMMENGESCHLOSSEN",
                "nachfolge",
                successor,
                "wirksamAb",
                "01.04.2023",
                "grund",
                "Beschluss");

        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(Pages.text(answer)).contains("Bitte wählen Sie die Gemeinde aus", "Beschluss");
        assertThat(begleitungen.ended(town.caseKey())).isEmpty();
    }
}
