package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.Pages;
import de.ozglotse.TestClock;
import de.ozglotse.identity.DemoUsers;
import de.ozglotse.okr.DraftDesk;
import de.ozglotse.okr.KeyResultKind;
import de.ozglotse.okr.ObjectivePlanning;
import de.ozglotse.okr.ObjectivePlanning.Step;
import de.ozglotse.okr.ObjectivePlanning.Verdict;
import de.ozglotse.okr.OkrCycle;
import de.ozglotse.okr.StrategyCatalogue;
import de.ozglotse.shared.Actor;
import de.ozglotse.workflow.StepId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Drafts are free until their release; then the rules of the strategy hold, however many browsers plan at once. */
@FlowTest
class DraftTests {

    private static final String QUARTER = "2023-Q1";
    private static final ObjectivePlanning.Field FIELD = new ObjectivePlanning.Field(QUARTER, "DK");
    private static final Step STEP = new Step(new StepId("a-step"), Actor.user("Aylin Kaya"));

    @Autowired
    private OkrCycle cycle;

    @Autowired
    private DraftDesk desk;

    @Autowired
    private ObjectivePlanning planning;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Pages pages;

    @BeforeEach
    void plan(@Autowired StrategyCatalogue strategy, @Autowired DemoUsers users, @Autowired TestClock clock) {
        users.createOnce();
        clock.set(TestClock.START);
        strategy.loadOnce();
        cycle.plan();
    }

    @Test
    void changesADraftAsOftenAsSomebodyLikes() {
        Map<String, String> input = keyResult("Das Konzept wird besser erarbeitet.");
        input.put("krArt", "MEILENSTEINE");
        input.put("meilensteine", "Gliederung liegt vor\nText liegt vor; 3");

        assertThat(pages.post(path() + "/neu", "leitung", input)).hasStatus(403);
        assertThat(pages.post(path() + "/neu", "strategieteam", input)).hasStatus(302);

        assertThat(pages.read("/quartale/2023-Q1/planung", "projektteam"))
                .contains("Das Konzept wird besser erarbeitet.", "Meilensteine", "Das klingt nach einer Tätigkeit.")
                .doesNotContain("??", "th:");
        DraftDesk.DraftResult added = last();
        assertThat(added.measure().milestones()).hasSize(2);
        assertThat(pages.read(path() + "/" + added.id(), "strategieteam")).contains("Text liegt vor; 3");
        assertThat(pages.post(path() + "/" + added.id() + "/entfernen", "strategieteam"))
                .hasStatus(302);
        assertThat(draft().keyResults()).hasSize(2);
    }

    @Test
    void everythingIsSettledInTheDraftAndHoldsAfterTheRelease() {
        Map<String, String> input = keyResult("Die Bearbeitung dauert höchstens zehn Tage.");
        input.putAll(Map.of(
                "krArt", "METRIK",
                "ausgangswert", "30",
                "krZielwert", "10",
                "mindestwert", "15",
                "verbindlichkeit", "AMBITIONIERT",
                "verantwortlich", "Petra Maier",
                "faelligAm", "24.03.2023",
                "plan", "28.02.2023: 20"));
        assertThat(pages.post(path() + "/neu", "strategieteam", input)).hasStatus(302);
        DraftDesk.DraftResult added = draft().keyResults().get(2);

        assertThat(pages.read("/quartale/2023-Q1/planung", "strategieteam"))
                .contains("von 30 auf 10", "mindestens 15", "ambitioniert", "fällig am 24.03.2023", "Petra Maier");
        assertThat(pages.read(path() + "/" + added.id(), "strategieteam"))
                .contains("value=\"30\"", "value=\"15\"", "28.02.2023: 20", "Bevor Sie schreiben");

        choose();
        assertThat(release()).isTrue();
        transaction.executeWithoutResult(status -> cycle.open(QUARTER));
        assertThat(pages.read("/key-results/2023-Q1-DK-O1-KR3", "leitung"))
                .contains("30 von 10", "Mindestwert", "15", "ambitioniert", "24.03.2023", "28.02.2023: 20;");
    }

    @Test
    void saysWhatCannotBeDraftedBesideItsField() {
        Map<String, String> input = keyResult("Zehn Lektionen sind erstellt.");
        input.putAll(Map.of(
                "krArt", "METRIK",
                "krZielwert", "10",
                "mindestwert", "11",
                "faelligAm", "01.04.2023",
                "plan", "Ende Februar: 4"));

        assertThat(pages.post(path() + "/neu", "strategieteam", input))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Der Mindestwert liegt zwischen Ausgangswert und Zielwert.",
                        "Bitte wählen Sie einen Tag in diesem Quartal.",
                        "Bitte schreiben Sie in jede Zeile einen Tag und eine Zahl");
    }

    @Test
    void aNumberThatBeginsAtItsTargetIsDraftedButNotReleased() {
        Map<String, String> input = keyResult("Zehn Lektionen sind erstellt.");
        input.putAll(Map.of("krArt", "METRIK", "ausgangswert", "10", "krZielwert", "10"));

        assertThat(pages.post(path() + "/neu", "strategieteam", input)).hasStatus(302);

        assertThat(draft().keyResults().get(2).hints()).containsExactly("okr.hint.nowhere");
        assertThat(verdict()).isEqualTo(Verdict.UNZULAESSIG);
    }

    @Test
    void milestonesWithoutAWeightCannotBeRead() {
        Map<String, String> input = keyResult("Das Konzept liegt vor.");
        input.put("krArt", "MEILENSTEINE");
        input.put("meilensteine", "Gliederung; viel");

        assertThat(pages.post(path() + "/neu", "strategieteam", input)).hasStatus(422);
    }

    @Test
    void aSingleMilestoneIsNotMeasurable() {
        Map<String, String> input = keyResult("Das Konzept liegt vor.");
        input.put("krArt", "MEILENSTEINE");
        input.put("meilensteine", "Gliederung liegt vor");
        pages.post(path() + "/neu", "strategieteam", input);

        assertThat(verdict()).isEqualTo(Verdict.UNZULAESSIG);
    }

    @Test
    void aFifthKeyResultIsRefusedAtTheReleaseAndNotBefore() {
        for (int i = 0; i < 3; i++) {
            assertThat(pages.post(path() + "/neu", "strategieteam", keyResult("Ergebnis " + i + " liegt vor.")))
                    .hasStatus(302);
        }

        assertThat(draft().hints()).contains("okr.hint.many");
        assertThat(verdict()).isEqualTo(Verdict.UNZULAESSIG);
    }

    @Test
    void manyBrowsersAtOnceDoNotBreakTheLimits() throws Exception {
        choose();
        List<Callable<Boolean>> browsers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String title = "Ergebnis " + i + " liegt vor.";
            browsers.add(() -> pages.post(path() + "/neu", "strategieteam", keyResult(title))
                            .getResponse()
                            .getStatus()
                    == 302);
        }
        browsers.add(2, this::release);
        browsers.add(4, this::release);
        ExecutorService people = Executors.newFixedThreadPool(browsers.size());
        try {
            for (Future<Boolean> each : people.invokeAll(browsers)) {
                each.get();
            }
        } finally {
            people.shutdown();
        }

        assertThat(desk.of(QUARTER))
                .filteredOn(field -> field.code().equals("DK"))
                .singleElement()
                .satisfies(field -> {
                    int keyResults = field.drafts().get(0).keyResults().size();
                    assertThat(field.released() ? keyResults <= 4 : keyResults == 7)
                            .isTrue();
                });
    }

    @Test
    void nothingIsDraftedAfterTheRelease() {
        choose();
        release();

        assertThat(pages.post(path() + "/neu", "koordination", keyResult("Noch eins liegt vor.")))
                .hasStatus(409)
                .bodyText()
                .contains("Die Objectives dieses Handlungsfelds sind schon freigegeben.", "Noch eins liegt vor.");
        assertThat(pages.read("/quartale/2023-Q1/planung", "koordination"))
                .contains("Freigegeben:")
                .doesNotContain("Hinweis:");
    }

    private void choose() {
        pages.post(path(), "strategieteam", Map.of("objective", draft().title(), "gewaehlt", "ja"));
    }

    private boolean release() {
        try {
            transaction.executeWithoutResult(status -> planning.release(FIELD, STEP, Optional.empty()));
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private Verdict verdict() {
        choose();
        return transaction.execute(status -> planning.check(FIELD));
    }

    private DraftDesk.Draft draft() {
        return desk.of(QUARTER).stream()
                .filter(field -> field.code().equals("DK"))
                .flatMap(field -> field.drafts().stream())
                .findFirst()
                .orElseThrow();
    }

    private DraftDesk.DraftResult last() {
        List<DraftDesk.DraftResult> all = draft().keyResults();
        assertThat(all.get(all.size() - 1).measure().kind()).isEqualTo(KeyResultKind.MEILENSTEINE);
        return all.get(all.size() - 1);
    }

    private String path() {
        return "/quartale/2023-Q1/planung/DK/" + draft().id();
    }

    private static Map<String, String> keyResult(String title) {
        return new HashMap<>(Map.of("krTitel", title, "krArt", "JA_NEIN", "verbindlichkeit", "VERBINDLICH"));
    }
}
