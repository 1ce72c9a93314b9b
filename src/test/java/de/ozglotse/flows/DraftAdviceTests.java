package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.Pages;
import de.ozglotse.TestClock;
import de.ozglotse.identity.DemoUsers;
import de.ozglotse.okr.DraftDesk;
import de.ozglotse.okr.ObjectivePlanning;
import de.ozglotse.okr.ObjectivePlanning.Step;
import de.ozglotse.okr.OkrCycle;
import de.ozglotse.okr.StrategyCatalogue;
import de.ozglotse.shared.Actor;
import de.ozglotse.workflow.StepId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Objectives are proposed wherever somebody thinks of them, and hints come before anything is stored. */
@FlowTest
class DraftAdviceTests {

    private static final String QUARTER = "2023-Q1";

    @Autowired
    private DraftDesk desk;

    @Autowired
    private ObjectivePlanning planning;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Pages pages;

    @BeforeEach
    void plan(
            @Autowired StrategyCatalogue strategy,
            @Autowired DemoUsers users,
            @Autowired OkrCycle cycle,
            @Autowired TestClock clock) {
        users.createOnce();
        clock.set(TestClock.START);
        strategy.loadOnce();
        cycle.plan();
    }

    @Test
    void anObjectiveIsProposedBesideTheTask() {
        String form = "/quartale/2023-Q1/planung/DK/neu";
        Map<String, String> input = new HashMap<>(
                Map.of("strategischesZiel", "DK-Z1", "objective", "Alle kennen die neuen Wege.", "gewaehlt", "nein"));

        assertThat(pages.read("/strategie", "strategieteam"))
                .contains(form + "?ziel=DK-Z1", "Objective für Quartal 1 / 2023 vorschlagen");
        assertThat(pages.read("/strategie", "leitung")).doesNotContain(form);
        assertThat(pages.read("/quartale/2023-Q1", "projektteam"))
                .contains(form, "Entwurf: Alles lässt sich noch ändern.");
        assertThat(pages.read("/quartale/2023-Q1/planung", "koordination")).contains(form);
        assertThat(pages.read(form + "?ziel=DK-Z1", "strategieteam"))
                .contains("Bevor Sie schreiben", "name=\"pruefen\"");
        assertThat(pages.post(form, "leitung", input)).hasStatus(403);
        assertThat(pages.post(form, "strategieteam", input)).hasStatus(302);

        assertThat(drafts()).extracting(DraftDesk.Draft::title).contains("Alle kennen die neuen Wege.");
        input.put("strategischesZiel", "DL-Z1");
        assertThat(pages.post(form, "strategieteam", input)).hasStatus(422);
        String first = "/quartale/2023-Q1/planung/DK/" + drafts().get(0).id();
        pages.post(first, "strategieteam", Map.of("objective", drafts().get(0).title(), "gewaehlt", "ja"));
        transaction.executeWithoutResult(status -> planning.release(
                new ObjectivePlanning.Field(QUARTER, "DK"),
                new Step(new StepId("a-step"), Actor.user("Aylin Kaya")),
                Optional.empty()));
        assertThat(pages.read("/strategie", "strategieteam")).doesNotContain(form);
    }

    @Test
    void hintsAreGivenBeforeAnythingIsStored() {
        Map<String, String> input = new HashMap<>(Map.of(
                "krTitel",
                "Das Konzept wird besser erarbeitet.",
                "krArt",
                "JA_NEIN",
                "verbindlichkeit",
                "VERBINDLICH"));
        input.put("pruefen", "ja");
        input.put("faelligAm", "irgendwann");

        assertThat(pages.post("/quartale/2023-Q1/planung/DK/" + drafts().get(0).id() + "/neu", "strategieteam", input))
                .hasStatus(200)
                .bodyText()
                .contains(
                        "Das klingt nach einer Tätigkeit.",
                        "Woran erkennt jemand anderes",
                        "Bitte geben Sie einen Tag an",
                        "Das Konzept wird besser erarbeitet.");
        assertThat(drafts().get(0).keyResults()).hasSize(2);

        Map<String, String> third = new HashMap<>(Map.of(
                "strategischesZiel", "DK-Z1", "objective", "5 Dinge sind neu.", "gewaehlt", "ja", "pruefen", "ja"));
        assertThat(pages.post("/quartale/2023-Q1/planung/DK/neu", "strategieteam", third))
                .hasStatus(200)
                .bodyText()
                .contains("Eine Zahl passt besser in ein Key Result.");
    }

    private List<DraftDesk.Draft> drafts() {
        return desk.of(QUARTER).stream()
                .filter(field -> field.code().equals("DK"))
                .flatMap(field -> field.drafts().stream())
                .toList();
    }
}
