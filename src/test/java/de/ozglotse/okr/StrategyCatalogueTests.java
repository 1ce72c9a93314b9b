package de.ozglotse.okr;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OkrTest
class StrategyCatalogueTests {

    /** Digest of the transcription of the county's document that the catalogue was made from. */
    private static final String TRANSCRIPTION = "0058f3f121bbe8752b83e630f48efed7a8bae6271ab69069869dfc2efdc712ed";

    @Autowired
    private StrategyCatalogue catalogue;

    @Autowired
    private Strategies strategies;

    @Autowired
    private EntityManager entityManager;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void keepsTheWordingOfTheTranscription() throws IOException, NoSuchAlgorithmException {
        String text;
        try (InputStream in = getClass().getResourceAsStream("/catalogue/strategy.yaml")) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String transcription = text.replace("behoerdenkonto-nachgewiesen", "BEHOERDENKONTO_EINGERICHTET")
                .replace("erstgespraech-gefuehrt", "ERSTGESPRAECH_STATTGEFUNDEN")
                .replaceAll("\\{art: FAKTENZAEHLER, zaehlweise: GEGENSTAENDE[^}]*}", "{art: JA_NEIN}");

        byte[] digest = MessageDigest.getInstance("SHA-256").digest(transcription.getBytes(StandardCharsets.UTF_8));

        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(TRANSCRIPTION);
    }

    @Test
    void storesVisionHandlungsfelderAndGoals() {
        catalogue.loadOnce();
        entityManager.flush();
        entityManager.clear();

        Strategy strategy = strategies.findById(Strategy.VALID).orElseThrow();
        assertThat(strategy.title()).isEqualTo("Digitalisierungsstrategie des Landratsamts Zollernalbkreis");
        assertThat(strategy.asOf()).isEqualTo(LocalDate.of(2023, 3, 10));
        assertThat(strategy.vision()).startsWith("Mithilfe der Digitalisierung stellen wir unseren Kundinnen");
        assertThat(strategy.handlungsfelder())
                .extracting(field -> field.ziele().size())
                .containsExactly(4, 3, 2, 3);
        assertThat(strategy.handlungsfelder().get(1).description())
                .contains("weiter ausgebaut.", "\n\n", "Die Verwaltungsdigitalisierung bringt");
        StrategischesZiel ziel = strategy.handlungsfelder().get(1).ziele().get(0);
        assertThat(ziel.title())
                .isEqualTo("Die Antragsstellung im Zollernalbkreis wird für die Kundinnen und Kunden zusätzlich"
                        + " digital angeboten.");
        assertThat(ziel.erlaeuterung()).contains("eGovernment-Koordination des Landkreises");
    }

    @Test
    void changesNothingWhenLoadedTwice() {
        catalogue.loadOnce();
        entityManager.flush();
        entityManager.clear();
        catalogue.loadOnce();
        entityManager.flush();

        assertThat(jdbc.queryForObject("select count(*) from okr_strategic_goal", Integer.class))
                .isEqualTo(12);
        assertThat(jdbc.queryForObject("select count(*) from okr_handlungsfeld", Integer.class))
                .isEqualTo(4);
    }
}
