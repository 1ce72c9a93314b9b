package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.Pages;
import de.ozglotse.TestClock;
import de.ozglotse.audit.StepLives;
import de.ozglotse.report.Audience;
import de.ozglotse.report.Draft;
import de.ozglotse.report.Figures;
import de.ozglotse.report.FrozenReport;
import de.ozglotse.report.LiveLinks;
import de.ozglotse.report.Order;
import de.ozglotse.report.ReportLine;
import de.ozglotse.report.Reports;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepCorrections;
import de.ozglotse.tasklist.StepCorrections.Correction;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import de.ozglotse.workflow.StepId;
import de.ozglotse.workflow.StepReopened.Kind;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** What a report is made of: the same as its pages, also for days that have passed. */
@ApplicationTest
@Transactional
class ReportSourcesTests {

    @Autowired
    private Reports reports;

    @Autowired
    private StepCorrections corrections;

    @Autowired
    private StepAnswers answers;

    @Autowired
    private WorkOverview work;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TestClock clock;

    @Autowired
    private DemoCounty county;

    private StepId proof;

    @BeforeEach
    void begin() {
        clock.set(TestClock.START);
        proof = prove("08417014");
    }

    @Test
    void countsAsStillWhatThePageCounts(@Autowired Pages pages) {
        prove("08417010");
        clock.advance(Duration.ofDays(30));

        Figures figures = draft().figures();

        assertThat(figures.stillCount()).isEqualTo(2);
        assertThat(pages.read("/fortschritt", "leitung")).contains("Ohne Bewegung seit 30 Tagen (2)");
    }

    @Test
    void readsFromTheLogWhichStepsAreOpen(@Autowired StepLives steps) {
        prove("08417010");
        clock.advance(Duration.ofDays(1));
        reopen(proof, Kind.KORREKTUR, Optional.empty());

        Map<CaseKey, Instant> open = work.all().stream()
                .collect(Collectors.toMap(
                        WaitingStep::caseKey, WaitingStep::openedAt, BinaryOperator.maxBy(Comparator.naturalOrder())));

        assertThat(steps.newestOpen(clock.instant())).isEqualTo(open);
        assertThat(steps.newestOpen(TestClock.START.minus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void drawsHowTheKeyResultsGrew() {
        clock.advance(Duration.ofDays(7));
        prove("08417010");

        Figures.Course course = draft().figures()
                .keyResults()
                .filter(each -> each.number() == 1 && each.course() != null)
                .findFirst()
                .orElseThrow()
                .course();

        assertThat(course.grown())
                .extracting(point -> point.amount().intValue())
                .containsExactly(0, 2);
        assertThat(course.planned().get(0).on()).isEqualTo(LocalDate.of(2023, 1, 1));
    }

    @Test
    void bearsWhatTheReportAfterItNamesAsItsErratum(@Autowired Pages pages) {
        ReportLine line = freeze();
        clock.advance(Duration.ofDays(7));
        reopen(proof, Kind.KORREKTUR, Optional.empty());
        assertThat(reports.correction(read(line))).isEmpty();

        ReportLine next = freeze();

        assertThat(reports.correction(read(line))).get().satisfies(correction -> {
            assertThat(correction.by().number()).isEqualTo(next.number());
            assertThat(correction.errata()).hasSize(1);
        });
        assertThat(reports.correction(read(next))).isEmpty();
        assertThat(pages.read("/berichte/" + line.path(), "leitung"))
                .contains("Erratum.", "im Bericht 2023-Q1/2 (Kenntnisstand 08.03.2023)", "wurde mit 1 berichtet");
    }

    @Test
    void bearsNoErratumWithoutALine(@Autowired Pages pages, @Autowired LiveLinks links, @Autowired MockMvcTester mvc) {
        county.prepare("08417010");
        Town town = Town.of("08417010", answers, work);
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        ReportLine line = freeze();
        clock.advance(Duration.ofDays(7));
        town.answer("UserTask_StateBestand", Map.of("bestand", "keines"));
        ReportLine next = freeze();
        String live = links.issue("Kreistag", CountyTime.dayOf(clock.instant())).path();

        assertThat(List.of(
                        pages.read("/berichte/" + line.path(), "leitung"),
                        pages.read("/berichte/" + line.path() + "/pruefung", "leitung"),
                        pages.read("/berichte/" + next.path(), "leitung"),
                        Pages.text(mvc.get().uri(live + "/" + line.path()).exchange())))
                .noneMatch(page -> page.contains("Erratum"))
                .allMatch(page -> page.contains(line.number()) || page.contains(next.number()));
    }

    private FrozenReport read(ReportLine line) {
        return reports.get(line.quarter(), line.place());
    }

    private ReportLine freeze() {
        Draft draft = draft();
        return reports.freeze(draft.order(), draft.wording().texts(), draft.fingerprint());
    }

    private Draft draft() {
        entities.flush();
        Instant now = clock.instant();
        return reports.draft(new Order(CountyTime.dayOf(now), now, Audience.GREMIUM))
                .orElseThrow();
    }

    private StepId prove(String ags) {
        county.prepare(ags);
        Town town = Town.of(ags, answers, work);
        town.reachTestMessage();
        return town.proveAccount();
    }

    private void reopen(StepId step, Kind kind, Optional<LocalDate> since) {
        entities.flush();
        String stamp = corrections.plan(step).stamp();
        corrections.reopen(step, new Correction(kind, since, "Das Konto wurde gelöscht.", stamp), Town.COORDINATOR);
        entities.flush();
    }
}
