package de.ozglotse.office;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.Pages;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Who took what along, and where the administration reads it. */
@ApplicationTest
@Transactional
class ExportLogTests {

    private static final String PROTOCOL = "/verwaltung/protokoll?art=exporte";

    @Autowired
    private DemoCounty county;

    @Autowired
    private Pages pages;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void prepare() {
        county.prepare("08417010");
    }

    @Test
    void saysWhoTookWhatWithWhichFilter() {
        pages.get("/gemeinden.csv?suche=Bürg", "leitung");

        assertThat(entries()).containsExactly("[\"/gemeinden.csv\",\"suche=Bürg\"]");
        assertThat(pages.read(PROTOCOL, "verwaltung")).contains("Exportiert: /gemeinden.csv, Filter suche=Bürg", "Uhr");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/gemeinden.xlsx",
                "/fortschritt/feststellungen.json",
                "/fortschritt/2023-Q1-DD-O1-KR1/verlauf.svg",
                "/fortschritt/karte.svg",
                "/anforderungen/katalog.csv"
            })
    void writesEachFileOnce(String path) {
        assertThat(pages.get(path, "koordination")).hasStatusOk();

        assertThat(entries()).containsExactly("[\"" + path + "\"]");
    }

    @Test
    void writesNothingForAPageOrForWhatNobodyGot() {
        pages.get("/gemeinden", "leitung");
        pages.get("/postausgang.csv", "leitung");
        pages.get("/api/v1/matrix", "leitung");

        assertThat(entries()).isEmpty();
    }

    @Test
    void theProtocolIsForTheAdministrationAlone() {
        assertThat(pages.get("/verwaltung/protokoll", "koordination")).hasStatus(403);
        assertThat(pages.read("/verwaltung", "verwaltung")).contains("href=\"/verwaltung/protokoll\"");
        assertThat(pages.read(PROTOCOL, "verwaltung")).contains("Dazu gibt es keine Einträge.");
    }

    @Test
    void turnsItsPages() {
        for (int i = 0; i < 51; i++) {
            pages.get("/gemeinden.csv?x=" + i, "leitung");
        }

        assertThat(pages.read(PROTOCOL, "verwaltung"))
                .contains("x=50", "Ältere")
                .doesNotContain("Filter x=0<");
        assertThat(pages.read(PROTOCOL + "&seite=2", "verwaltung")).contains("Filter x=0<", "Neuere");
    }

    private List<String> entries() {
        return jdbc.sql("select details from audit_entry where kind like 'export.%' order by id")
                .query(String.class)
                .list();
    }
}
