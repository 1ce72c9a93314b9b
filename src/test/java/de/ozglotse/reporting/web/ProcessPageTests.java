package de.ozglotse.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.ozglotse.shared.NotFound;
import de.ozglotse.tasklist.StepStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ProcessPageTests {

    private final ReportingPages pages = new ReportingPages();

    @Test
    void listsTheProcessesAndHowManyMunicipalitiesAreThere() throws Exception {
        open("08417029", FakeDiagrams.KEY, "Bestand angeben");
        open("08417029", FakeDiagrams.KEY, "Antrag melden");
        open("08417002", FakeDiagrams.KEY, "Bestand angeben");
        open("08417002", "erstgespraech", "Erstgespräch führen");

        assertThat(page("/ablaeufe"))
                .contains(
                        "Abläufe</h1>",
                        "href=\"/ablaeufe/behoerdenkonto-setup\"",
                        "Behördenkonto &lt;einrichten&gt;",
                        "Fassung 1.0",
                        "offen bei 2 Kommunen")
                .doesNotContain("<einrichten>", "th:", "??", "style=");
    }

    @Test
    void drawsAProcessAndCountsAtEachStep() throws Exception {
        open("08417029", FakeDiagrams.KEY, "Bestand angeben");
        open("08417002", FakeDiagrams.KEY, "Bestand angeben");

        assertThat(page("/ablaeufe/behoerdenkonto-setup"))
                .contains(
                        "role=\"img\" aria-label=\"Ablauf Behördenkonto &lt;einrichten&gt;\"",
                        "role=\"group\" aria-label=\"Ablaufdiagramm Behördenkonto &lt;einrichten&gt;, scrollbar\"",
                        "tabindex=\"0\"",
                        "class=\"k-user-task busy\"",
                        "<text y=\"5\">2</text>",
                        "Ablauf als Liste</summary>",
                        "<li>Bestand &amp; Stand angeben<span class=\"z-meta\"> – 2-mal offen</span></li>",
                        "<li>Antrag melden<span class=\"z-meta\"> – zurzeit nicht offen</span></li>")
                .containsOnlyOnce("<h1")
                .doesNotContain("<einrichten>", "th:", "??", "style=", "Zum aktuellen Schritt");
    }

    @Test
    void saysHowLongStepsTake() throws Exception {
        pages.times.measure(FakeDiagrams.KEY, "UserTask", 7, Duration.ofHours(3), Duration.ofDays(5));

        assertThat(page("/ablaeufe/behoerdenkonto-setup?zeitraum=quartal"))
                .contains(
                        "3 Stunden",
                        "5 Tage",
                        "noch keine Werte",
                        "href=\"/ablaeufe/behoerdenkonto-setup?zeitraum=alle\"",
                        "aria-current=\"true\">dieses Quartal</a>")
                .doesNotContain("th:", "??", "style=", "hängt</");
        assertThat(pages.times.asked).containsExactly(Instant.parse("2022-12-31T23:00:00Z"));
    }

    @Test
    void marksWhereItIsStuck() throws Exception {
        pages.times.measure(FakeDiagrams.KEY, "UserTask", 7, Duration.ofDays(1), Duration.ofDays(5));
        pages.work.open(
                "08417029", FakeDiagrams.KEY, "UserTask", "Bestand", LocalDate.of(2023, 2, 27), Duration.ofDays(12));

        assertThat(page("/ablaeufe"))
                .contains(
                        "Wo es hängt</h2>",
                        "href=\"/ablaeufe/behoerdenkonto-setup?zeitraum=90-tage#schritt-UserTask\">Bestand</a>",
                        "1 überfällig",
                        "1 länger offen als üblich",
                        "href=\"/gemeinden/08417029\"",
                        "seit 12 Tagen",
                        "an einem Schritt")
                .doesNotContain("th:", "??", "style=");
        assertThat(page("/ablaeufe/behoerdenkonto-setup"))
                .contains(
                        "class=\"k-user-task busy stuck\"", "hängt</text>", "id=\"schritt-UserTask\"", "seit 12 Tagen")
                .doesNotContain("th:", "??", "style=");
    }

    @Test
    void showsAProcessLargeAndWithoutScriptAsItIs() throws Exception {
        open("08417029", FakeDiagrams.KEY, "Bestand angeben");

        assertThat(page("/ablaeufe/behoerdenkonto-setup/gross"))
                .contains(
                        "hidden data-modell=\"/ablaeufe/behoerdenkonto-setup/modell\"",
                        "data-ort=\"zahl\" data-schritt=\"UserTask\">1</span>",
                        "class=\"k-user-task busy\"",
                        "bpmn-navigated-viewer.production.min.js")
                .containsOnlyOnce("<h1")
                .doesNotContain("<einrichten>", "th:", "??", "style=");
        assertThat(page("/ablaeufe/behoerdenkonto-setup/modell")).isEqualTo("<definitions/>");
        assertThat(page("/ablaeufe/behoerdenkonto-setup")).doesNotContain("bpmn-navigated-viewer");
    }

    @Test
    void namesTheCountyAmongThoseWhoWait() throws Exception {
        open("LK", FakeDiagrams.KEY, "Bestand angeben");

        assertThat(page("/ablaeufe")).contains(">offen beim Landratsamt</td>", "Zurzeit hängt kein Schritt.");
    }

    @Test
    void knowsOnlyDeployedProcesses() {
        assertThatThrownBy(() -> pages.mvc.perform(get("/ablaeufe/unbekannt"))).hasCauseInstanceOf(NotFound.class);
    }

    @Test
    void showsWhereAMunicipalityStands() throws Exception {
        pages.diagrams.run();

        assertThat(page("/gemeinden/08417029"))
                .contains(
                        "Ablauf</h2>",
                        "aria-label=\"Ablauf Behördenkonto &lt;einrichten&gt;, aktueller Schritt: Antrag melden\"",
                        "<li>Bestand &amp; Stand angeben<span class=\"z-meta\"> – erledigt am 06.02.2023</span></li>",
                        "<li class=\"now\" aria-current=\"step\">Antrag melden"
                                + "<span class=\"z-meta\"> – aktueller Schritt</span></li>",
                        "href=\"/ablaeufe/behoerdenkonto-setup\"")
                .doesNotContain("<einrichten>", "th:", "??", "style=");
    }

    @Test
    void drawsNothingWhereNothingRuns() throws Exception {
        assertThat(page("/gemeinden/08417029")).doesNotContain("Ablauf als Liste", "Ablauf</h2>");
    }

    private void open(String ags, String process, String label) {
        pages.work.open(ags, process, label, StepStatus.OFFEN, null);
    }

    private String page(String address) throws Exception {
        return pages.mvc
                .perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
