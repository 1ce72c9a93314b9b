package de.ozglotse.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.DemoCounty;
import de.ozglotse.flows.EmptyDatabase;
import de.ozglotse.okr.Facts;
import de.ozglotse.rehearsal.Happening.Kind;
import de.ozglotse.tasklist.WorkOverview;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A quarter of invented people: always the same one, and everything that the county must be prepared for happens. */
@RehearsalTest
class RehearsalTests {

    /** The first working morning of a quarter. */
    private static final Instant START = Instant.parse("2026-10-01T06:00:00Z");

    private static final Instant END = START.plus(Duration.ofDays(7 * 13));
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final String[] TOWNS = {"08417014", "08417010", "08417002", "08417029", "08417079"};

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private DemoCounty county;

    @Autowired
    private Facts facts;

    @Autowired
    private WorkOverview work;

    @Autowired
    private DataSource database;

    @Test
    void theSameSeedGivesTheSameQuarter() throws SQLException {
        List<Happening> once = quarter();
        List<Facts.Fact> factsOnce = facts.all();
        List<String> openOnce = open();
        EmptyDatabase.empty(database);
        List<Happening> again = quarter();

        assertThat(again).hasSizeGreaterThan(100).isEqualTo(once);
        assertThat(facts.all()).hasSizeGreaterThan(15).containsExactlyInAnyOrderElementsOf(factsOnce);
        assertThat(open()).isEqualTo(openOnce);
        assertThat(rehearsal.now()).isEqualTo(END);
    }

    @Test
    void aQuarterHasRemindersEscalationsAndEveryKindOfAnswer() {
        List<Happening> quarter = quarter();

        assertThat(quarter)
                .extracting(Happening::kind)
                .contains(Kind.ANSWERED, Kind.POSTPONED, Kind.ASKED, Kind.EVENT, Kind.DATE_REACHED)
                .doesNotContain(Kind.FAILED);
        assertThat(quarter.stream()
                        .filter(happening -> List.of(Kind.REMINDED, Kind.ESCALATED, Kind.ANSWERED)
                                .contains(happening.kind()))
                        .collect(Collectors.groupingBy(
                                Happening::place,
                                Collectors.mapping(happening -> happening.kind().name(), Collectors.joining(" ")))))
                .as("two reminders and a telephone call")
                .anySatisfy((town, kinds) -> assertThat(kinds).contains("REMINDED REMINDED ESCALATED"));
        requireThatContactsOnlyAnswerWhatAMailHasAskedThem();
    }

    @Test
    void nobodyInTheCountyWorksIfThatIsSwitchedOff() {
        begin();
        rehearsal.officePlays(false);

        assertThat(rehearsal.moveTo(END, LONG)).extracting(Happening::kind).doesNotContain(Kind.COUNTY_DONE);
        assertThat(facts.all()).isEmpty();
        assertThat(open()).anyMatch(step -> step.contains("UserTask_RecordAnsprechperson"));

        rehearsal.officePlays(true);
        assertThat(rehearsal.moveTo(END.plus(Duration.ofDays(1)), LONG))
                .extracting(Happening::kind)
                .contains(Kind.COUNTY_DONE);
    }

    @Test
    void stopsWhereItIsWhenItTakesTooLong() {
        begin();

        rehearsal.moveTo(END, Duration.ZERO);

        assertThat(rehearsal.now()).isEqualTo(START);
    }

    private void requireThatContactsOnlyAnswerWhatAMailHasAskedThem() {
        JdbcClient jdbc = JdbcClient.create(database);
        assertThat(count(jdbc, "select count(*) from given_answer where channel = 'LINK'"))
                .isGreaterThan(10);
        assertThat(count(
                        jdbc,
                        "select count(*) from given_answer a where channel = 'LINK' and not exists (select 1"
                                + " from outbox_mail m where m.step_id = a.step_id and m.created_at <= a.answered_at)"))
                .isZero();
        assertThat(count(jdbc, "select count(*) from outbox_mail where status not in ('HELD', 'WITHDRAWN')"))
                .isZero();
    }

    private List<Happening> quarter() {
        begin();
        return rehearsal.moveTo(END, LONG);
    }

    private void begin() {
        rehearsal.begin(START);
        county.prepare(TOWNS);
    }

    private List<String> open() {
        return work.all().stream()
                .map(step -> step.caseKey() + " " + step.stepKey() + " " + step.status() + " " + step.openedAt() + " "
                        + step.due().orElse(null))
                .sorted()
                .toList();
    }

    private static long count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
