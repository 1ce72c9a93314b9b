package de.ozglotse.tasklist.web;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.municipality.Municipalities;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.StepStatus;
import de.ozglotse.tasklist.TaskFilter;
import de.ozglotse.tasklist.TaskList;
import de.ozglotse.tasklist.TaskPage;
import de.ozglotse.tasklist.TaskView;
import de.ozglotse.workflow.Processes;
import de.ozglotse.workflow.StepId;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The task list. */
@Controller
class TaskListController {

    private static final int RECENT = 50;

    private final TaskList list;
    private final TaskRows rows;
    private final Municipalities municipalities;
    private final Processes processes;
    private final CurrentUser user;
    private final Clock clock;

    TaskListController(
            TaskList list,
            TaskRows rows,
            Municipalities municipalities,
            Processes processes,
            CurrentUser user,
            Clock clock) {
        this.list = list;
        this.rows = rows;
        this.municipalities = municipalities;
        this.processes = processes;
        this.user = user;
        this.clock = clock;
    }

    /** @param erledigt the step that was just completed: the page says so and offers the way back */
    @GetMapping("/aufgaben")
    String list(
            @ModelAttribute("address") ListAddress address,
            @RequestParam(required = false) String erledigt,
            Model model) {
        Set<String> groups = user.groups();
        model.addAttribute("counts", list.counts(groups));
        model.addAttribute("views", TaskView.values());
        model.addAttribute("today", CountyTime.dayOf(clock.instant()));
        model.addAttribute("municipalities", municipalities.all());
        model.addAttribute("processes", processes.all());
        model.addAttribute("statuses", StepStatus.values());
        model.addAttribute("skipToList", true);
        if (erledigt != null && !erledigt.isBlank() && erledigt.length() <= 64) {
            list.undoable(new StepId(erledigt)).ifPresent(answer -> model.addAttribute("done", answer));
        }
        if (address.view() == TaskView.ZULETZT_ERLEDIGT) {
            model.addAttribute("answers", list.recentlyDone(RECENT));
        } else {
            addRows(address, groups, model);
        }
        return "tasklist/list";
    }

    private void addRows(ListAddress address, Set<String> groups, Model model) {
        TaskFilter filter = address.filter();
        TaskPage page = list.find(filter, groups, address.page());
        boolean byDue = filter.sort() == TaskFilter.Sort.FAELLIG;
        model.addAttribute("page", page);
        model.addAttribute("groups", byDue ? rows.grouped(page.rows()) : rows.flat(page.rows()));
    }
}
