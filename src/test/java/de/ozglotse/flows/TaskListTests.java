package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.TestClock;
import de.ozglotse.tasklist.ListedStep;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepStatus;
import de.ozglotse.tasklist.TaskCursor;
import de.ozglotse.tasklist.TaskFilter;
import de.ozglotse.tasklist.TaskFilter.Grouping;
import de.ozglotse.tasklist.TaskFilter.Sort;
import de.ozglotse.tasklist.TaskList;
import de.ozglotse.tasklist.TaskPage;
import de.ozglotse.tasklist.TaskView;
import de.ozglotse.tasklist.TaskViewer;
import de.ozglotse.tasklist.WorkOverview;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;

/** What the task list finds, in which order and on which page. */
@ApplicationTest
@Transactional
@TestPropertySource(properties = "ozg-lotse.tasklist.page-size=3")
class TaskListTests {

    private static final TaskViewer COORDINATOR =
            new TaskViewer("koordination", Set.of("egov", "rathaus", "recht", "fachamt", "iuk"));
    private static final String DAUTMERGEN = "08417014";
    private static final String MESSSTETTEN = "08417044";
    private static final String SCHOEMBERG = "08417057";

    /** Administers itself alone. */
    private static final String BURLADINGEN = "08417013";

    @Autowired
    private Towns towns;

    @Autowired
    private TaskList list;

    @Autowired
    private StepAnswers answers;

    @Autowired
    private WorkOverview work;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void begin(@Autowired DemoCounty county) {
        clock.set(TestClock.START);
        county.prepare(DAUTMERGEN, MESSSTETTEN, SCHOEMBERG, BURLADINGEN);
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void showsEveryStepOnceWhicheverWayTheListIsSorted(Sort sort) {
        for (Grouping grouping : Grouping.values()) {
            for (boolean descending : List.of(false, true)) {
                TaskFilter filter = with(sort, descending, grouping);
                List<List<String>> pages = pages(filter);

                assertThat(pages).hasSizeGreaterThan(1);
                assertThat(pages.stream().flatMap(List::stream))
                        .containsExactlyInAnyOrderElementsOf(all())
                        .doesNotHaveDuplicates();
                assertThat(backwards(filter)).isEqualTo(pages);
            }
        }
    }

    @Test
    void sortsAsGermanDoes() {
        assertThat(rows(with(Sort.GEMEINDE, false, Grouping.KEINE)))
                .extracting(row -> row.step().caseName())
                .isSortedAccordingTo(java.text.Collator.getInstance(java.util.Locale.GERMANY)::compare);
        assertThat(rows(with(Sort.GEMEINDE, true, Grouping.KEINE)).get(0).step().caseName())
                .isEqualTo("Schömberg");
    }

    @Test
    void groupsByVerwaltungsgemeinschaftAndPutsThoseWithoutOneLast() {
        for (boolean descending : List.of(false, true)) {
            assertThat(rows(with(Sort.FAELLIG, descending, Grouping.VERBAND)))
                    .extracting(row -> row.association().orElse("none"))
                    .startsWith("Meßstetten")
                    .contains("Oberes Schlichemtal")
                    .endsWith("none");
        }
    }

    @Test
    void findsWordsWithoutRegardToCaseAndUmlauts() {
        assertThat(Stream.of("schömberg", "SCHOEMBERG", "schomberg", "ansprech schöm", "Schömberg  erfassen")
                        .map(words -> rows(searching(words))))
                .allSatisfy(rows -> assertThat(rows)
                        .isNotEmpty()
                        .allMatch(row -> row.step().caseName().equals("Schömberg")));
        assertThat(rows(searching("messstetten"))).isNotEmpty();
        assertThat(rows(searching("Schömberg Dautmergen"))).isEmpty();
        assertThat(rows(searching("%"))).isEmpty();
    }

    @Test
    void findsWhatAnAnswerAndItsNoteSay() {
        Town town = towns.of(DAUTMERGEN);
        answers.complete(
                town.open("UserTask_RecordAnsprechperson"),
                Town.CONTACT_DATA,
                Optional.of("Frau Maurer ist nur vormittags da"),
                Town.COORDINATOR,
                List.of());

        assertThat(list.done(Optional.of("VORMITTAGS"), Optional.empty()).answers())
                .hasSize(1);
        assertThat(list.done(Optional.of("hauptamt maurer"), Optional.empty()).answers())
                .hasSize(1);
        assertThat(list.countDone("nachmittags")).isZero();
        assertThat(rows(searching("Maurer"))).as("the new contact").isNotEmpty();
    }

    @Test
    void showsAnswersOfTheLastDaysAndFindsOlderOnes() {
        Town town = towns.of(DAUTMERGEN);
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        assertThat(list.counts(COORDINATOR).of(TaskView.ZULETZT_ERLEDIGT)).isEqualTo(1);

        clock.advance(Duration.ofDays(8));

        assertThat(list.counts(COORDINATOR).of(TaskView.ZULETZT_ERLEDIGT)).isZero();
        assertThat(list.done(Optional.empty(), Optional.empty()).answers()).isEmpty();
        assertThat(list.done(Optional.of("Dautmergen"), Optional.empty()).answers())
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = TaskView.class, mode = EnumSource.Mode.EXCLUDE, names = "ZULETZT_ERLEDIGT")
    void countsWhatEachViewShows(TaskView view) {
        towns.of(DAUTMERGEN).complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        towns.of(DAUTMERGEN).answer("UserTask_StateBestand", java.util.Map.of("bestand", "keines"));
        clock.advance(Duration.ofDays(40));

        assertThat(list.counts(COORDINATOR).of(view))
                .isEqualTo(
                        pages(TaskFilter.of(view)).stream().mapToInt(List::size).sum());
    }

    @Test
    void showsNobodyTheStepsOfOtherGroups() {
        TaskViewer office = new TaskViewer("leitung", Set.of("lenkungsgruppe"));
        TaskViewer administrator = new TaskViewer("verwaltung", Set.of());

        assertThat(list.counts(office).of(TaskView.ALLE_OFFENEN)).isZero();
        assertThat(list.counts(administrator).of(TaskView.ALLE_OFFENEN)).isZero();
    }

    @Test
    void beginsAnewWhereAnAddressNamesNoPage() {
        TaskFilter filter = TaskFilter.of(TaskView.ALLE_OFFENEN);
        TaskPage first = page(filter, TaskCursor.START);

        assertThat(page(filter, TaskCursor.after("kaputt!")).rows()).isEqualTo(first.rows());
        assertThat(page(filter, TaskCursor.before("YWJj")).rows()).isEqualTo(first.rows());
        assertThat(first.before()).isEmpty();
    }

    @Test
    void combinesFilters() {
        TaskFilter filter = new TaskFilter(
                TaskView.ALLE_OFFENEN,
                Optional.of(new de.ozglotse.shared.CaseKey(DAUTMERGEN)),
                Optional.empty(),
                Optional.of("behoerdenkonto-setup"),
                Optional.of(StepStatus.OFFEN),
                Optional.of(TaskFilter.NOBODY),
                Optional.empty(),
                Sort.FAELLIG,
                false,
                Grouping.FRIST);

        assertThat(rows(filter))
                .extracting(row -> row.step().stepKey())
                .containsExactly("UserTask_RecordAnsprechperson");
    }

    private static TaskFilter searching(String words) {
        return new TaskFilter(
                TaskView.ALLE_OFFENEN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(words),
                Sort.FAELLIG,
                false,
                Grouping.FRIST);
    }

    private static TaskFilter with(Sort sort, boolean descending, Grouping grouping) {
        return new TaskFilter(
                TaskView.ALLE_OFFENEN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                sort,
                descending,
                grouping);
    }

    private TaskPage page(TaskFilter filter, TaskCursor cursor) {
        return list.find(filter, COORDINATOR, cursor, list.counts(COORDINATOR));
    }

    private List<ListedStep> rows(TaskFilter filter) {
        List<ListedStep> rows = new ArrayList<>();
        TaskPage page = page(filter, TaskCursor.START);
        rows.addAll(page.rows());
        while (page.after().isPresent()) {
            page = page(filter, TaskCursor.after(page.after().get()));
            rows.addAll(page.rows());
        }
        return rows;
    }

    private List<List<String>> pages(TaskFilter filter) {
        List<List<String>> pages = new ArrayList<>();
        TaskPage page = page(filter, TaskCursor.START);
        pages.add(ids(page));
        while (page.after().isPresent()) {
            page = page(filter, TaskCursor.after(page.after().get()));
            pages.add(ids(page));
        }
        return pages;
    }

    /** From the last page to the first, each by the way back that the next one offers. */
    private List<List<String>> backwards(TaskFilter filter) {
        TaskPage page = page(filter, TaskCursor.START);
        while (page.after().isPresent()) {
            page = page(filter, TaskCursor.after(page.after().get()));
        }
        List<List<String>> pages = new ArrayList<>(List.of(ids(page)));
        while (page.before().isPresent()) {
            page = page(filter, TaskCursor.before(page.before().get()));
            pages.add(0, ids(page));
        }
        return pages;
    }

    private List<String> all() {
        return work.all().stream()
                .filter(step -> COORDINATOR.groups().contains(step.group()))
                .map(step -> step.id().value())
                .toList();
    }

    private static List<String> ids(TaskPage page) {
        return page.rows().stream().map(row -> row.step().id().value()).toList();
    }
}
