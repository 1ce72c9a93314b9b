package de.ozglotse.tasklist.web;

import de.ozglotse.office.Columns;
import de.ozglotse.office.Table;
import de.ozglotse.okr.KeyResults;
import de.ozglotse.shared.FactType;
import de.ozglotse.shared.Refused;
import de.ozglotse.tasklist.DonePage;
import de.ozglotse.tasklist.GivenAnswer;
import de.ozglotse.tasklist.ListedStep;
import de.ozglotse.tasklist.TaskCounts;
import de.ozglotse.tasklist.TaskCursor;
import de.ozglotse.tasklist.TaskList;
import de.ozglotse.tasklist.TaskPage;
import de.ozglotse.tasklist.TaskView;
import de.ozglotse.tasklist.TaskViewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Gives a view of the task list as a table: all its pages together, filtered and sorted as in the address. */
@Controller
class TaskTables {

    /** Read page by page, as on the screen: more than this would take too long. */
    private static final int MOST_ROWS = 5_000;

    private final TaskList list;
    private final Viewers viewers;
    private final KeyResults keyResults;
    private final MessageSource messages;

    TaskTables(TaskList list, Viewers viewers, KeyResults keyResults, MessageSource messages) {
        this.list = list;
        this.viewers = viewers;
        this.keyResults = keyResults;
        this.messages = messages;
    }

    @GetMapping("/aufgaben.{format:csv|xlsx}")
    Table tasks(ListAddress address) {
        return address.view() == TaskView.ZULETZT_ERLEDIGT ? done(address) : open(address);
    }

    private Table open(ListAddress address) {
        Map<FactType, Integer> numbers = keyResults.numbers();
        return new Columns<ListedStep>(messages)
                .text("tasklist.column.step", row -> row.step().label())
                .text("tasklist.export.process", row -> row.step().processLabel())
                .text("tasklist.column.case", row -> row.step().caseName())
                .text("tasklist.export.association", row -> row.association().orElse(null))
                .day("tasklist.column.due", row -> row.step().due().orElse(null))
                .word(
                        "tasklist.column.status",
                        row -> "tasklist.status." + row.step().status())
                .word("tasklist.export.ball", row -> "tasklist.export.ball." + row.ball())
                .time("tasklist.export.ball-since", ListedStep::ballSince)
                .text("tasklist.column.person", row -> row.assigneeName().orElse(null))
                .yesNo("tasklist.export.urgent", ListedStep::urgent)
                .number(
                        "tasklist.export.key-result",
                        row -> row.step().fact().map(numbers::get).orElse(null))
                .day("tasklist.export.rests", row -> row.restsUntil().orElse(null))
                .text("tasklist.export.reason", row -> row.restReason().orElse(null))
                .table(message("tasklist.list.title"), steps(address));
    }

    private Table done(ListAddress address) {
        return new Columns<GivenAnswer>(messages)
                .text("tasklist.column.step", GivenAnswer::label)
                .text("tasklist.column.case", GivenAnswer::caseName)
                .time("tasklist.column.done", GivenAnswer::at)
                .text("tasklist.column.by", answer -> answer.by().actor().name())
                .table(message("tasklist.list.title"), answers(address));
    }

    private List<ListedStep> steps(ListAddress address) {
        TaskViewer viewer = viewers.current();
        TaskCounts counts = list.counts(viewer);
        List<ListedStep> all = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            TaskPage page = list.find(
                    address.filter(), viewer, next.map(TaskCursor::after).orElse(TaskCursor.START), counts);
            all.addAll(page.rows());
            next = page.after();
        } while (next.isPresent() && isFew(all));
        return all;
    }

    private List<GivenAnswer> answers(ListAddress address) {
        List<GivenAnswer> all = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            DonePage page = list.done(address.filter().search(), next);
            all.addAll(page.answers());
            next = page.after();
        } while (next.isPresent() && isFew(all));
        return all;
    }

    private static boolean isFew(List<?> rows) {
        if (rows.size() >= MOST_ROWS) {
            throw new Refused("office.export.long", MOST_ROWS);
        }
        return true;
    }

    private String message(String key) {
        return messages.getMessage(key, null, Locale.GERMANY);
    }
}
