package de.ozglotse.tasklist.web;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.notes.NotesDesk;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.Absences;
import de.ozglotse.tasklist.DonePage;
import de.ozglotse.tasklist.Presence;
import de.ozglotse.tasklist.SavedViews;
import de.ozglotse.tasklist.TaskCounts;
import de.ozglotse.tasklist.TaskFilter;
import de.ozglotse.tasklist.TaskList;
import de.ozglotse.tasklist.TaskPage;
import de.ozglotse.tasklist.TaskView;
import de.ozglotse.tasklist.TaskViewer;
import de.ozglotse.tasklist.web.ListChoices.Choice;
import de.ozglotse.workflow.ProcessModel;
import de.ozglotse.workflow.Processes;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The task list. */
@Controller
class TaskListController {

    /** What rests is not to be done now: it stands apart. */
    private static final List<TaskView> VIEWS = Stream.of(TaskView.values())
            .filter(view -> view != TaskView.WIEDERVORLAGE)
            .toList();

    private final TaskList list;
    private final SavedViews savedViews;
    private final TaskRows rows;
    private final Absences absences;
    private final Viewers viewers;
    private final Presence presence;
    private final WatchNews watchNews;
    private final ListChoices choices;
    private final QuickSteps quickSteps;
    private final Processes processes;
    private final DoneNotice doneNotice;
    private final NotesDesk notes;
    private final CurrentUser user;
    private final Clock clock;

    TaskListController(
            TaskList list,
            SavedViews savedViews,
            TaskRows rows,
            Absences absences,
            Viewers viewers,
            Presence presence,
            WatchNews watchNews,
            ListChoices choices,
            QuickSteps quickSteps,
            Processes processes,
            DoneNotice doneNotice,
            NotesDesk notes,
            CurrentUser user,
            Clock clock) {
        this.list = list;
        this.savedViews = savedViews;
        this.rows = rows;
        this.absences = absences;
        this.viewers = viewers;
        this.presence = presence;
        this.watchNews = watchNews;
        this.choices = choices;
        this.quickSteps = quickSteps;
        this.processes = processes;
        this.doneNotice = doneNotice;
        this.notes = notes;
        this.user = user;
        this.clock = clock;
    }

    /** @param erledigt the step that was just completed: the page says so and offers the way back */
    @GetMapping("/aufgaben")
    String list(
            @ModelAttribute("address") ListAddress address,
            @RequestParam(required = false) String erledigt,
            HttpServletRequest request,
            Model model) {
        Absences.Today absent = absences.today(user.username());
        TaskViewer viewer = viewers.viewer(absent);
        model.addAttribute("absent", absent.until());
        TaskCounts counts = addViews(address, viewer, model);
        watchNews.add(address.view(), viewer, model);
        model.addAttribute("today", CountyTime.dayOf(clock.instant()));
        List<ProcessModel> models = processes.all();
        ListChoices.Choices offered = choices.of(address, viewer.groups(), models);
        model.addAttribute("choices", offered);
        addNotes(address, offered.towns(), model);
        model.addAttribute("liste", address.here());
        model.addAttribute("actions", BulkAction.in(address.view()));
        model.addAttribute("coordinator", request.isUserInRole("KOORDINATION"));
        model.addAttribute("skipToList", true);
        doneNotice.add(erledigt, model);
        if (address.view() == TaskView.ZULETZT_ERLEDIGT) {
            addAnswers(address, model);
        } else {
            addRows(address, viewer, counts, quickSteps.of(models), model);
        }
        return "tasklist/list";
    }

    /** A case with that many notes that say what somebody looks for. */
    record NotedPlace(String address, String name, int notes) {}

    private TaskCounts addViews(ListAddress address, TaskViewer viewer, Model model) {
        List<SavedViews.View> saved = savedViews.of(viewer);
        TaskCounts counts = list.counts(
                viewer,
                saved.stream()
                        .map(view -> ListQueryText.parse(view.query()).filter())
                        .toList());
        model.addAttribute("views", VIEWS);
        model.addAttribute("saved", saved);
        model.addAttribute(
                "savedHere", saved.stream().anyMatch(view -> view.query().equals(address.query())));
        model.addAttribute("counts", counts);
        return counts;
    }

    private void addAnswers(ListAddress address, Model model) {
        DonePage answers = list.done(address.filter().search(), Optional.ofNullable(address.nach()));
        model.addAttribute("answers", answers.answers());
        model.addAttribute("older", answers.after().orElse(null));
    }

    private void addRows(
            ListAddress address,
            TaskViewer viewer,
            TaskCounts counts,
            Map<String, QuickSteps.Quick> quick,
            Model model) {
        TaskFilter filter = address.filter();
        TaskPage page = list.find(filter, viewer, address.cursor(), counts);
        model.addAttribute("page", page);
        model.addAttribute("groups", rows.groups(page.rows(), filter.grouping(), quick));
        model.addAttribute(
                "alsoOpen",
                presence.others(page.rows().stream().map(row -> row.step().id()).toList(), viewer));
        filter.search().ifPresent(words -> model.addAttribute("alsoDone", list.countDone(words)));
    }

    /** Notes are also about municipalities as a whole, and about steps that nobody has to do any more. */
    private void addNotes(ListAddress address, List<Choice> towns, Model model) {
        address.filter().search().ifPresent(words -> {
            Map<String, String> names = towns.stream().collect(Collectors.toMap(Choice::value, Choice::label));
            model.addAttribute(
                    "noted",
                    list.noted(words).stream()
                            .filter(found -> notes.mayRead(found.caseKey()))
                            .map(found -> new NotedPlace(
                                    found.caseKey()
                                            .ags()
                                            .map(ags -> "/gemeinden/" + ags)
                                            .orElse("/landkreis"),
                                    names.getOrDefault(
                                            found.caseKey().value(),
                                            found.caseKey().value()),
                                    found.notes()))
                            .toList());
        });
    }
}
