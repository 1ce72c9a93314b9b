package de.ozglotse.reporting.web;

import static de.ozglotse.reporting.web.ReportingPages.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.ozglotse.begleitung.Ending;
import de.ozglotse.okr.Assessment;
import de.ozglotse.okr.CheckIns.LatestCheckIn;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.StepStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the start page of management points to. */
class AttentionTests {

    private static final String DAUTMERGEN = "08417014";
    private static final String BITZ = "08417010";
    private static final String SETUP = "behoerdenkonto-setup";

    private final ReportingPages pages = new ReportingPages();

    @Test
    void saysWhoHasTheBallAndForHowLong() throws Exception {
        pages.work.open(DAUTMERGEN, SETUP, "UserTask", "Stand erfragen", TODAY, Duration.ofDays(12));
        pages.work.open(DAUTMERGEN, SETUP, "UserTask", "Nachfassen", TODAY, Duration.ofDays(2));
        pages.work.open(BITZ, SETUP, "UserTask", "Stand erfragen", TODAY, Duration.ofDays(5));
        pages.work.open(BITZ, SETUP, "Konto bestätigen", StepStatus.WARTET_AUF_RATHAUS, TODAY);

        assertThat(card("Ball liegt bei"))
                .containsPattern("Landratsamt</th><td[^>]*><a [^>]*bei=landratsamt\">3<.*>bei 2 Kommunen<")
                .contains("5 Tage<span class=\"sub\">längstens 12</span>")
                .containsPattern("Rathaus</th><td[^>]*><a [^>]*bei=rathaus\">1<.*>bei einer Kommune<")
                .containsPattern("Dritte</th><td[^>]*>0</td><td[^>]*>–</td>");
    }

    @Test
    void namesWhereNothingHasMovedForThirtyDays() throws Exception {
        pages.work.open(DAUTMERGEN, SETUP, "UserTask", "Stand erfragen", TODAY, Duration.ofDays(41));
        pages.work.open(BITZ, SETUP, "UserTask", "Stand erfragen", TODAY, Duration.ofDays(41));
        pages.facts.hold("ansprechperson-benannt", BITZ, TODAY.minusDays(29));

        assertThat(card("Ohne Bewegung seit 30 Tagen (1)"))
                .contains(">Dautmergen</a>", "seit 41 Tagen")
                .doesNotContain("Bitz");
    }

    @Test
    void namesWhatNeedsADecision() throws Exception {
        assertThat(card("Was eine Entscheidung braucht")).contains("Zurzeit nichts.");

        pages.cycle.given.put(
                "2023-Q1-DK-O1-KR2",
                new LatestCheckIn(Assessment.KRITISCH, TODAY, "Nachfragen", Optional.empty(), BigDecimal.TEN));
        pages.begleitungen.ended.put(
                new CaseKey(DAUTMERGEN),
                new Ending(
                        Ending.Kind.ABGELEHNT,
                        "Kein Personal",
                        TODAY,
                        "Katrin Vogel",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));

        assertThat(card("Was eine Entscheidung braucht"))
                .contains(
                        "KR 2: Zehn Lektionen sind erstellt.",
                        "In der letzten Abstimmung als kritisch eingeschätzt.",
                        ">Dautmergen</a>",
                        "zählt aber noch zum Umfang.")
                .doesNotContain("Kein Personal", "Zurzeit nichts.");
    }

    private String card(String heading) throws Exception {
        String html =
                pages.mvc.perform(get("/fortschritt")).andReturn().getResponse().getContentAsString();
        int from = html.indexOf(heading);
        assertThat(from).as(heading).isPositive();
        return html.substring(from, html.indexOf("</section>", from));
    }
}
