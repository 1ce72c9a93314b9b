package de.ozglotse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.municipality.Municipalities;
import de.ozglotse.okr.Facts;
import de.ozglotse.okr.KeyResults;
import de.ozglotse.okr.Quarters;
import de.ozglotse.rehearsal.Rehearsal;
import de.ozglotse.rehearsal.RehearsalTest;
import de.ozglotse.report.ReportLine;
import de.ozglotse.report.Reports;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.SimulatedClock;
import de.ozglotse.workflow.DueWork;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo begins in the middle of a quarter, all of which lies in the past. */
@RehearsalTest
class HalfFinishedQuarterTests {

    private static final DefaultApplicationArguments NONE = new DefaultApplicationArguments();

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private SimulatedClock clock;

    @Autowired
    private DemoCounty county;

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private Quarters quarters;

    @Autowired
    private KeyResults keyResults;

    @Autowired
    private Facts facts;

    @Autowired
    private DueWork dueWork;

    @Autowired
    private DataSource database;

    @Autowired
    private Reports reports;

    private InventedPast past;

    @BeforeEach
    void begin(@Autowired AuditTrail trail) {
        past = new InventedPast(trail, JdbcClient.create(database));
    }

    @Test
    void everythingHasHappenedAndNothingIsLeftToCatchUpWith() throws Exception {
        HalfFinishedQuarter demo = new HalfFinishedQuarter(rehearsal, clock, past);
        demo.goBack(municipalities).run(NONE);
        county.prepare("08417014", "08417010", "08417002", "08417029", "08417079");
        demo.returnToThePresent(quarters, reports).run(NONE);

        assertThat(clock.instant()).isCloseTo(clock.realInstant(), within(5, ChronoUnit.SECONDS));
        assertThat(facts.all()).isNotEmpty();
        assertThat(keyResults.quarter().orElseThrow().end()).isAfterOrEqualTo(CountyTime.dayOf(clock.instant()));
        assertThat(dueWork.next(clock.instant())).isEmpty();
        assertThat(later()).as("moments that have not come yet").isEmpty();
        LocalDate today = CountyTime.dayOf(clock.instant());
        assertThat(reports.published())
                .extracting(ReportLine::day)
                .contains(today.minusDays(7))
                .isSubsetOf(today.minusDays(28), today.minusDays(7));
    }

    @Test
    void aStartThatWasEndedTooEarlyIsGoneOnWith() throws Exception {
        new HalfFinishedQuarter(rehearsal, clock, past).goBack(municipalities).run(NONE);
        county.prepare("08417014", "08417010", "08417002");
        Instant interrupted = clock.instant().plus(20, ChronoUnit.DAYS);
        rehearsal.moveTo(interrupted, Duration.ofMinutes(1));
        int known = facts.all().size();
        rehearsal.end();

        HalfFinishedQuarter next = new HalfFinishedQuarter(rehearsal, clock, past);
        next.goBack(municipalities).run(NONE);
        assertThat(clock.instant()).isBeforeOrEqualTo(interrupted);
        next.returnToThePresent(quarters, reports).run(NONE);

        assertThat(past.interruptedAt()).isEmpty();
        assertThat(facts.all()).hasSizeGreaterThan(known);
        assertThat(dueWork.next(clock.instant())).isEmpty();
        assertThat(later()).as("moments that have not come yet").isEmpty();
    }

    @Test
    void aDatabaseWithWorkInItIsLeftAlone() throws Exception {
        rehearsal.end();
        county.prepare("08417014");
        HalfFinishedQuarter demo = new HalfFinishedQuarter(rehearsal, clock, past);

        demo.goBack(municipalities).run(NONE);
        demo.returnToThePresent(quarters, reports).run(NONE);

        assertThat(facts.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-10-01T06:00:00Z",
        "2026-10-02, 2026-09-04T06:00:00Z",
        "2027-03-31, 2027-01-04T07:00:00Z"
    })
    void reachesBackToTheFirstDayOrForSomeWeeks(LocalDate today, Instant begin) {
        assertThat(HalfFinishedQuarter.begin(today)).isEqualTo(begin);
    }

    /** @return the tables whose rows say that something has happened which has not */
    private List<String> later() {
        JdbcClient jdbc = JdbcClient.create(database);
        Instant now = clock.instant();
        return List.of(
                        "audit_entry occurred_at",
                        "given_answer answered_at",
                        "open_step opened_at",
                        "okr_fact recorded_at",
                        "okr_key_result_version changed_at",
                        "outbox_mail created_at",
                        "confirmation_link issued_at",
                        "step_question asked_at",
                        "app_user created_at",
                        "act_ru_task create_time_",
                        "act_hi_procinst start_time_")
                .stream()
                .filter(moment ->
                        jdbc.sql("select count(*) from %s where %s > ?".formatted((Object[]) moment.split(" ")))
                                        .param(Timestamp.from(now))
                                        .query(Long.class)
                                        .single()
                                > 0)
                .toList();
    }
}
