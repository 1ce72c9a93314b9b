package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.TestClock;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.TaskCounts;
import de.ozglotse.tasklist.TaskFilter;
import de.ozglotse.tasklist.TaskList;
import de.ozglotse.tasklist.TaskView;
import de.ozglotse.tasklist.TaskViewer;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSourceUtils;
import org.springframework.jdbc.core.simple.SimpleJdbcInsert;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedCaseInsensitiveMap;

/** Every view is counted up to a thousand steps and no further, also by the indexes that hold no rows. */
@ApplicationTest
@Transactional
class TaskCountsTests {

    private static final TaskViewer COORDINATOR = new TaskViewer("koordination", Set.of("egov"));
    private static final LocalDate TODAY = CountyTime.dayOf(TestClock.START);

    @Autowired
    private TaskList list;

    @Autowired
    private DataSource database;

    private final Map<String, Object> step = new LinkedCaseInsensitiveMap<>();

    @BeforeEach
    void begin(
            @Autowired TestClock clock,
            @Autowired DemoCounty county,
            @Autowired EntityManager entities,
            @Autowired JdbcTemplate jdbc) {
        clock.set(TestClock.START);
        county.prepare("08417010");
        entities.flush();
        step.putAll(jdbc.queryForMap("select * from open_step fetch first 1 row only"));
        jdbc.update("delete from open_step");
        step.put("status", "OFFEN");
    }

    @Test
    void countsWhatEachViewShows() {
        open(3, Map.of());
        open(4, Map.of("due_sort", TODAY.minusDays(1)));
        open(5, Map.of("due_sort", TODAY));
        open(6, Map.of("status", "ANTWORT_DA"));
        open(7, Map.of("assignee", "koordination"));
        open(8, Map.of("rests_until", TODAY.plusDays(1)));
        open(9, Map.of("candidate_group", "recht"));

        assertThat(list.counts(COORDINATOR).numbers())
                .containsEntry(TaskView.ALLE_OFFENEN, 25)
                .containsEntry(TaskView.UEBERFAELLIG, 4)
                .containsEntry(TaskView.HEUTE, 5)
                .containsEntry(TaskView.ANTWORT_DA, 6)
                .containsEntry(TaskView.MEINE, 7)
                .containsEntry(TaskView.UNVERTEILT, 18)
                .containsEntry(TaskView.WIEDERVORLAGE, 8);
    }

    @Test
    void stopsCountingAtAThousand() {
        open(TaskCounts.MOST - 1, Map.of());
        assertThat(list.counts(COORDINATOR).text(TaskView.UNVERTEILT)).isEqualTo("999");

        open(2, Map.of());
        TaskCounts counts = list.counts(COORDINATOR, List.of(TaskFilter.of(TaskView.ALLE_OFFENEN)));
        assertThat(counts.numbers())
                .containsEntry(TaskView.ALLE_OFFENEN, TaskCounts.MOST)
                .containsEntry(TaskView.UNVERTEILT, TaskCounts.MOST)
                .containsEntry(TaskView.MEINE, 0);
        assertThat(counts.savedText(0)).isEqualTo("999+");
    }

    private void open(int number, Map<String, Object> different) {
        List<Map<String, Object>> rows =
                IntStream.range(0, number).mapToObj(i -> row(different)).toList();
        new SimpleJdbcInsert(database)
                .withTableName("open_step")
                .executeBatch(SqlParameterSourceUtils.createBatch(rows));
    }

    private Map<String, Object> row(Map<String, Object> different) {
        Map<String, Object> row = new LinkedCaseInsensitiveMap<>();
        row.putAll(step);
        row.put("due_sort", LocalDate.of(9999, 12, 31));
        row.putAll(different);
        row.put("step_id", UUID.randomUUID().toString());
        return row;
    }
}
