package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.ApplicationTest;
import de.ozglotse.Pages;
import de.ozglotse.TestClock;
import de.ozglotse.identity.DemoUsers;
import de.ozglotse.okr.DraftDesk;
import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.okr.Milestones;
import de.ozglotse.okr.ObjectivePlanning;
import de.ozglotse.okr.ObjectivePlanning.Step;
import de.ozglotse.okr.OkrCycle;
import de.ozglotse.okr.QuarterStates;
import de.ozglotse.okr.Sight;
import de.ozglotse.okr.StrategyCatalogue;
import de.ozglotse.shared.Actor;
import de.ozglotse.workflow.StepId;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** A key result that is reached part by part: its milestones are ticked after the release, and ticks are taken back. */
@ApplicationTest
@Transactional
class MilestoneTests {

    private static final String QUARTER = "2023-Q1";
    private static final String CODE = "2023-Q1-DK-O1-KR3";
    private static final String PAGE = "/key-results/" + CODE;

    @Autowired
    private OkrCycle cycle;

    @Autowired
    private QuarterStates states;

    @Autowired
    private Milestones milestones;

    @Autowired
    private Pages pages;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void release(
            @Autowired StrategyCatalogue strategy,
            @Autowired DemoUsers users,
            @Autowired DraftDesk desk,
            @Autowired ObjectivePlanning planning) {
        users.createOnce();
        clock.set(TestClock.START);
        strategy.loadOnce();
        cycle.plan();
        entities.flush();
        DraftDesk.Draft draft = desk.of(QUARTER).stream()
                .filter(field -> field.code().equals("DK"))
                .findFirst()
                .orElseThrow()
                .drafts()
                .get(0);
        String path = "/quartale/2023-Q1/planung/DK/" + draft.id();
        pages.post(path, "strategieteam", Map.of("objective", draft.title(), "gewaehlt", "ja"));
        pages.post(
                path + "/neu",
                "strategieteam",
                Map.of(
                        "krTitel", "Der Lernpfad steht.",
                        "krArt", "MEILENSTEINE",
                        "meilensteine", "Gliederung liegt vor\nText liegt vor; 3",
                        "verbindlichkeit", "VERBINDLICH"));
        entities.flush();
        planning.release(
                new ObjectivePlanning.Field(QUARTER, "DK"),
                new Step(new StepId("a-step"), Actor.user("Aylin Kaya")),
                Optional.empty());
        cycle.open(QUARTER);
        entities.flush();
        entities.clear();
    }

    @Test
    void countsByTheirWeightFromTheDayOnWhichTheyWereReached() {
        assertThat(pages.post(tick("Text liegt vor"), "leitung", "erreichtAm", "2023-02-20"))
                .hasStatus(403);
        assertThat(pages.post(tick("Text liegt vor"), "strategieteam", "erreichtAm", "2023-02-20"))
                .hasStatus(302);

        assertThat(progress(Sight.now(clock)).value()).isEqualByComparingTo("3");
        assertThat(progress(Sight.now(clock)).share()).isEqualByComparingTo("0.75");
        assertThat(progress(sight("2023-02-19")).value()).isEqualByComparingTo("0");
        assertThat(pages.read(PAGE, "leitung")).contains("3 von 4", "erreicht am 20.02.2023, eingetragen von ");
    }

    @Test
    void aTickThatWasAMistakeIsStruckAndStaysReadable() {
        pages.post(tick("Text liegt vor"), "strategieteam", "erreichtAm", "2023-02-20");
        Instant before = clock.instant();
        clock.set(before.plusSeconds(3600));

        assertThat(pages.post(tick("Text liegt vor"), "strategieteam")).hasStatus(302);

        assertThat(progress(Sight.now(clock)).value()).isEqualByComparingTo("0");
        assertThat(progress(new Sight(LocalDate.parse("2023-03-01"), before)).value())
                .isEqualByComparingTo("3");
        pages.post(tick("Text liegt vor"), "strategieteam", "erreichtAm", "2023-02-27");
        assertThat(progress(sight("2023-02-26")).value()).isEqualByComparingTo("0");
        assertThat(progress(sight("2023-02-27")).value()).isEqualByComparingTo("3");
    }

    @Test
    void allOfThemAreTheKeyResult() {
        pages.post(tick("Gliederung liegt vor"), "strategieteam", "erreichtAm", "2023-02-10");
        pages.post(tick("Text liegt vor"), "strategieteam", "erreichtAm", "2023-02-20");

        assertThat(progress(Sight.now(clock)).met()).isTrue();
        assertThat(milestones.of(CODE, Sight.now(clock)))
                .allSatisfy(one -> assertThat(one.reached()).isPresent());
    }

    @Test
    void neitherTheFutureNorAnotherKeyResultIsTicked() {
        assertThat(pages.post(tick("Text liegt vor"), "strategieteam", "erreichtAm", "2023-03-02"))
                .hasStatus(409);
        assertThat(pages.post(
                        tick("Text liegt vor").replace("KR3", "KR2"), "strategieteam", "erreichtAm", "2023-02-20"))
                .hasStatus(404);

        assertThat(progress(Sight.now(clock)).value()).isEqualByComparingTo("0");
    }

    @Test
    void nothingIsTickedInAClosedQuarter() {
        cycle.close(QUARTER);
        entities.flush();

        assertThat(pages.post(tick("Text liegt vor"), "koordination", "erreichtAm", "2023-02-20"))
                .hasStatus(409);
    }

    private String tick(String title) {
        return PAGE + "/meilensteine/"
                + milestones.of(CODE, Sight.now(clock)).stream()
                        .filter(one -> one.title().equals(title))
                        .findFirst()
                        .orElseThrow()
                        .id();
    }

    private Sight sight(String day) {
        return new Sight(LocalDate.parse(day), clock.instant());
    }

    private KeyResultProgress progress(Sight sight) {
        entities.flush();
        entities.clear();
        List<KeyResultProgress> all = states.of(QUARTER, sight).orElseThrow().objectives().stream()
                .flatMap(objective -> objective.keyResults().stream())
                .filter(one -> one.code().equals(CODE))
                .toList();
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
