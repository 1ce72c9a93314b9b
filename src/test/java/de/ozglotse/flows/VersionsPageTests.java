package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.DemoCounty;
import de.ozglotse.Pages;
import de.ozglotse.workflow.MigrationOrder;
import de.ozglotse.workflow.ProcessVersions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The administration's pages on versions and migrations. */
@FlowTest
class VersionsPageTests {

    private static final String RELEASED =
            ChangedModel.of("behoerdenkonto-setup").tag();

    private static final String PROCESS = "behoerdenkonto-setup";
    private static final String ADMINISTRATOR = "verwaltung";
    private static final String LIST = "/verwaltung/ablaeufe";
    private static final String CLARIFY = "UserTask_ClarifyZugang";
    private static final String CHOICE = CLARIFY + "=UserTask_AskSupport";

    @Autowired
    private Towns towns;

    @Autowired
    private ProcessVersions versions;

    @Autowired
    private Releases releases;

    @Autowired
    private Batches batches;

    @Autowired
    private Trap trap;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Pages pages;

    private Town town;

    @BeforeEach
    void begin(@Autowired DemoCounty county) {
        county.prepare("08417014", "08417015");
        town = towns.of("08417014");
    }

    @AfterEach
    void remove() {
        trap.set(false);
        releases.withdraw();
    }

    @Test
    void saysThatEverythingRunsInItsNewestVersion() {
        assertThat(page(LIST))
                .containsSubsequence("Fassungen der Abläufe</h1>", "Behördenkonto einrichten", "(Nr. 1)", "neueste")
                .contains("2 Vorgänge", "nicht nötig", "Es wurde noch nichts umgestellt.")
                .doesNotContain("Umstellung prüfen", "??", "th:", "style=");
        assertThat(page("/verwaltung")).contains("href=\"" + LIST + "\"");
    }

    @Test
    void leadsFromTheListToTheResult() {
        releases.deploy(ChangedModel.withTraining());
        String preview = "/verwaltung/ablaeufe/" + PROCESS + "/umstellung?von=1";
        assertThat(page(LIST)).contains("href=\"" + preview + "\"", "(Nr. 2)", "keiner");

        assertThat(page(preview))
                .contains(
                        "In dieser Fassung laufen 2 Vorgänge.",
                        "Alles, was läuft, kann umgestellt werden.",
                        "Ansprechperson und Funktionspostfach erfassen",
                        "als „Stand des Behördenkontos angeben“",
                        "2 Vorgänge umstellen")
                .doesNotContain("Was in seiner Fassung bleibt", "<select", "??", "th:", "style=");

        MvcTestResult started = start();
        String run = started.getResponse().getRedirectedUrl();
        assertThat(page(run))
                .contains("max=\"2\"", "value=\"0\"", "0 von 2", "läuft", "data-nachladen", "Stand neu laden")
                .doesNotContain("??", "th:", "style=");
        batches.finish();
        assertThat(page(run))
                .contains("value=\"2\"", "2 von 2", "abgeschlossen", "Beendet am 01.03.2023, 09:00 Uhr")
                .doesNotContain("data-nachladen", "Stand neu laden", "??");
        assertThat(page(LIST)).contains("href=\"" + run + "\"", "Tobias Renz");
        assertThat(audit())
                .containsExactly(
                        "migration.started Tobias Renz [\"Behördenkonto einrichten\",\"%s\",\"99.0\",\"2\",\"\"]"
                                .formatted(RELEASED),
                        "migration.ended Tobias Renz [\"Behördenkonto einrichten\",\"%s\",\"99.0\",\"2\",\"0\"]"
                                .formatted(RELEASED));
    }

    @Test
    void offersAnotherStepWhereOneIsGone() {
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        town.answer("UserTask_StateBestand", Map.of("bestand", "zugangUnklar"));
        releases.deploy(ChangedModel.withTraining().renamed(CLARIFY, "UserTask_AskSupport"));
        String preview = "/verwaltung/ablaeufe/" + PROCESS + "/umstellung?von=1";

        assertThat(page(preview))
                .contains(
                        "Ein Vorgang bleibt in seiner Fassung.",
                        "Dautmergen: „Zugang mit BITBW-Support klären“",
                        "In der anderen Fassung gibt es diese Stelle nicht mehr.",
                        "value=\"" + CHOICE + "\"",
                        "Einen Vorgang umstellen")
                .doesNotContain("??", "th:", "style=");
        assertThat(page(preview + "&nach=2&ziel=" + CHOICE))
                .contains(
                        "Alles, was läuft, kann umgestellt werden.",
                        "<option value=\"" + CHOICE + "\" selected=\"selected\">",
                        "<input type=\"hidden\" name=\"ziel\" value=\"" + CHOICE + "\">");

        String run = start().getResponse().getRedirectedUrl();
        batches.finish();
        assertThat(page(run))
                .contains("Was in seiner Fassung geblieben ist", "Dautmergen: „Zugang mit BITBW-Support klären“");
    }

    @Test
    void refusesChoicesThatTheEngineDoesNotAllow() {
        releases.deploy(ChangedModel.withTraining());

        assertThat(request("/verwaltung/ablaeufe/" + PROCESS
                        + "/umstellung?von=1&ziel=UserTask_PrepareAntrag=SubProcess_ClarifyBehoerdenkonto"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("So kann der Vorgang nicht weitergehen.");
    }

    @Test
    void takesTheSecondClickToTheFirstOnesMigration() {
        releases.deploy(ChangedModel.withTraining());
        String first = start().getResponse().getRedirectedUrl();

        MvcTestResult second = start();

        assertThat(second).hasRedirectedUrl(first);
        assertThat(second).flash().containsEntry("notice", "Behördenkonto einrichten wird gerade schon umgestellt.");
        batches.finish();
        MvcTestResult third = start();
        assertThat(third).hasRedirectedUrl(LIST);
        assertThat(third)
                .flash()
                .containsEntry(
                        "notice",
                        "In Behördenkonto einrichten, Fassung " + RELEASED
                                + ", läuft nichts mehr. Es gibt nichts umzustellen.");
        assertThat(versions.recent()).hasSize(1);
    }

    @Test
    void showsWhatWentWrongAndTriesItAgain() {
        releases.deploy(ChangedModel.withTraining());
        String run = start().getResponse().getRedirectedUrl();
        batches.seed();
        trap.set(true);
        batches.open().forEach(batches::exhaust);

        assertThat(page(run))
                .contains("angehalten", "Was fehlgeschlagen ist", "Dautmergen", "The list is full")
                .doesNotContain("data-nachladen", "??");
        trap.set(false);
        assertThat(post(run + "/wiederholen")).hasRedirectedUrl(run);
        assertThat(page(run)).contains("läuft").doesNotContain("angehalten");
        batches.open().forEach(batches::execute);
        assertThat(page(run)).contains("abgeschlossen", "2 von 2");
    }

    @Test
    void endsAMigrationOnRequest() {
        releases.deploy(ChangedModel.withTraining());
        String run = start().getResponse().getRedirectedUrl();

        assertThat(post(run + "/beenden")).hasRedirectedUrl(run);

        assertThat(page(run)).contains("Die Umstellung wurde vorher beendet.", "abgeschlossen");
        assertThat(audit())
                .extracting(entry -> entry.replaceFirst(" .*", ""))
                .containsExactly("migration.started", "migration.left", "migration.ended");
    }

    @Test
    void knowsOnlyWhatIsDeployed() {
        for (String unknown : List.of(
                "/gibt-es-nicht/umstellung?von=1",
                "/" + PROCESS + "/umstellung?von=7",
                "/" + PROCESS + "/umstellung?von=1",
                "/umstellungen/00000000-0000-0000-0000-000000000000")) {
            assertThat(request(LIST + unknown)).as(unknown).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(request(LIST + "/" + PROCESS + "/umstellung")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(request(LIST + "/umstellungen/unsinn")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"koordination", "leitung", "strategieteam"})
    void isOnlyForAdministrators(String other) {
        assertThat(pages.get(LIST, other)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(pages.post(LIST + "/" + PROCESS + "/umstellung?von=1&nach=2", other))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private MvcTestResult start() {
        MigrationOrder order = releases.order(PROCESS, Map.of());
        return post(LIST + "/" + PROCESS + "/umstellung?von=" + order.from() + "&nach=" + order.to());
    }

    private MvcTestResult post(String address) {
        return pages.post(address, ADMINISTRATOR);
    }

    private MvcTestResult request(String address) {
        return pages.get(address, ADMINISTRATOR);
    }

    private String page(String address) {
        return pages.read(address, ADMINISTRATOR);
    }

    private List<String> audit() {
        return jdbc.sql("select kind, actor_name, details from audit_entry where kind like 'migration%' order by id")
                .query((row, number) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
                .list();
    }
}
