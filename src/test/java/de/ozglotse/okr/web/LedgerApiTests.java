package de.ozglotse.okr.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.Pages;
import de.ozglotse.TestClock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reading the whole ledger in parts while it grows. */
@ApplicationTest
@Transactional
class LedgerApiTests {

    private static final long FIRST = 700_000;

    private final JsonMapper json = JsonMapper.builder().build();

    @Autowired
    private DemoCounty county;

    @Autowired
    private Pages pages;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void prepare() {
        clock.set(TestClock.START);
        county.prepare("08417010");
        for (int i = 0; i < 20; i++) {
            write(FIRST + i);
        }
        clock.advance(Duration.ofMinutes(1));
    }

    @AfterEach
    void resetTime() {
        clock.set(TestClock.START);
    }

    @Test
    void aWalkOverAllPartsMissesNothingAndReadsNothingTwiceWhileFactsArrive() {
        List<Long> read = new ArrayList<>();
        long after = FIRST - 1;
        for (int round = 0; round < 10; round++) {
            JsonNode part = part(after, 7);
            for (JsonNode line : part.get("lines")) {
                read.add(line.get("position").asLong());
            }
            after = read.get(read.size() - 1);
            if (round < 5) {
                write(FIRST + 100 + round);
                clock.advance(Duration.ofMinutes(1));
            }
        }

        assertThat(read).isSorted().doesNotHaveDuplicates().isEqualTo(written());
        assertThat(part(after, 7).get("next").isNull()).isTrue();
    }

    @Test
    void aLineThatBecomesVisibleBehindALaterOneIsStillRead() {
        write(FIRST + 51);
        assertThat(positions(FIRST + 19)).as("too young to be the last word").isEmpty();

        write(FIRST + 50);
        clock.advance(Duration.ofSeconds(31));

        assertThat(positions(FIRST + 19)).containsExactly(FIRST + 50, FIRST + 51);
    }

    @Test
    void thePersonsFileHasTheNewestLinesToo() {
        write(FIRST + 51);

        assertThat(pages.read("/fortschritt/feststellungen.json", "leitung")).contains(":" + (FIRST + 51));
    }

    private List<Long> positions(long after) {
        List<Long> read = new ArrayList<>();
        part(after, 100)
                .get("lines")
                .forEach(line -> read.add(line.get("position").asLong()));
        return read;
    }

    private JsonNode part(long after, int limit) {
        return json.readTree(pages.read("/api/v1/ledger?after=" + after + "&limit=" + limit, "leitung"));
    }

    private List<Long> written() {
        return jdbc.sql("select id from okr_fact where id >= ? order by id")
                .param(FIRST)
                .query(Long.class)
                .list();
    }

    private void write(long position) {
        jdbc.sql("insert into okr_fact (id, entry_kind, fact_type, case_key, occurred_on, recorded_at, recorded_by,"
                        + " recorder_kind, fact_source, process_instance, process_key, process_version, step_id,"
                        + " step_key, remark, idempotency_key)"
                        + " values (?, 'FESTSTELLUNG', 'erstgespraech-gefuehrt', '08417010', date '2023-02-01', ?, 'x',"
                        + " 'USER', 'KOORDINATION', 'p', 'erstgespraech', 1, ?, 's', '', ?)")
                .param(position)
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("step-" + position)
                .param("test-" + position)
                .update();
    }
}
