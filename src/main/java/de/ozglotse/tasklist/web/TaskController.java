package de.ozglotse.tasklist.web;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.notes.Place;
import de.ozglotse.shared.NotFound;
import de.ozglotse.tasklist.AnswerLines;
import de.ozglotse.tasklist.GivenAnswer;
import de.ozglotse.tasklist.InvalidInput;
import de.ozglotse.tasklist.InvalidInput.Problem;
import de.ozglotse.tasklist.SecondLook;
import de.ozglotse.tasklist.StepAlreadyAnswered;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepUndo;
import de.ozglotse.tasklist.StepView;
import de.ozglotse.tasklist.TaskList;
import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.Completer.Channel;
import de.ozglotse.workflow.StepId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.support.BindingAwareModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One task: its page, its completion, the way back. */
@Controller
class TaskController {

    static final String NOTE = AnswerLines.NOTE;

    /** somebody has seen the doubts and means it */
    static final String MEANT = "trotzdem";

    private final StepAnswers answers;
    private final StepUndo undo;
    private final TaskList list;
    private final SecondLook secondLook;
    private final TaskPageModel pageModel;
    private final AnswerLines lines;
    private final StepGroups groups;
    private final TaskSequence sequence;
    private final DoneNotice doneNotice;
    private final CurrentUser user;

    TaskController(
            StepAnswers answers,
            StepUndo undo,
            TaskList list,
            SecondLook secondLook,
            TaskPageModel pageModel,
            AnswerLines lines,
            StepGroups groups,
            TaskSequence sequence,
            DoneNotice doneNotice,
            CurrentUser user) {
        this.answers = answers;
        this.undo = undo;
        this.list = list;
        this.secondLook = secondLook;
        this.pageModel = pageModel;
        this.lines = lines;
        this.groups = groups;
        this.sequence = sequence;
        this.doneNotice = doneNotice;
        this.user = user;
    }

    @GetMapping("/aufgaben/{id}")
    String show(
            @PathVariable StepId id,
            @RequestParam(required = false) String liste,
            @RequestParam(required = false) String erledigt,
            HttpServletRequest request,
            Model model) {
        addList(id, liste, model);
        doneNotice.add(erledigt, model);
        Optional<StepView> open = answers.open(id);
        model.addAttribute("mayCorrect", request.isUserInRole("KOORDINATION"));
        if (open.isPresent()) {
            pageModel.fill(requireMine(open.get()), Map.of(), Map.of(), List.of(), model);
            return "tasklist/task";
        }
        GivenAnswer given = answers.given(id).orElseThrow(() -> new NotFound("No task " + id));
        model.addAttribute("answer", given);
        model.addAttribute("lines", lines.of(given));
        pageModel.addNotes(Place.of(given.caseKey(), given.step(), given.label()), model);
        model.addAttribute("undoable", groups.isMine(given) && list.undoable(id).isPresent());
        pageModel.history(id, model);
        return "tasklist/closed";
    }

    /**
     * Completes a task.
     *
     * @param input fields of the form by their ids; {@code anmerkung} is the free note beside it, {@code frage-…} are
     *     the fields of the town hall's step that a telephone follow-up answers as well
     * @param alsoFor tasks of other municipalities that the same answer is given for
     */
    @PostMapping("/aufgaben/{id}/abschluss")
    ModelAndView complete(
            @PathVariable StepId id,
            @RequestParam Map<String, String> input,
            @RequestParam(name = "auchFuer", required = false) List<StepId> alsoFor,
            @RequestParam(required = false) String liste,
            @RequestParam(defaultValue = "false") boolean weiter) {
        List<StepId> others = alsoFor == null ? List.of() : alsoFor;
        StepView step =
                answers.open(id).map(this::requireMine).orElseThrow(() -> new StepAlreadyAnswered(answers.given(id)));
        Map<String, Problem> doubts = input.containsKey(MEANT) ? Map.of() : doubts(step, input);
        if (!doubts.isEmpty()) {
            return again(step, input, doubts, others).addObject("doubted", true);
        }
        try {
            // asked before: afterwards the task is not in the list any more
            Optional<StepId> next = weiter ? next(id, liste) : Optional.empty();
            submit(step, input, others);
            return new ModelAndView(after(id, next, liste));
        } catch (InvalidInput e) {
            return again(step, input, e.problems(), others);
        }
    }

    @PostMapping("/aufgaben/{id}/rueckgaengig")
    String takeBack(
            @PathVariable StepId id, @RequestParam(required = false) String liste, RedirectAttributes redirect) {
        if (answers.given(id).filter(groups::isMine).isEmpty()) {
            throw new NotFound("Task " + id + " is not of this person's groups");
        }
        StepId reopened = undo.undo(id, new Completer(user.actor(), Channel.TASK));
        pageModel.notice(redirect, "tasklist.undone");
        redirect.addAttribute("id", reopened.value());
        if (liste != null) {
            redirect.addAttribute("liste", ListQueryText.parse(liste).here());
        }
        return "redirect:/aufgaben/{id}";
    }

    private ModelAndView again(
            StepView step, Map<String, String> input, Map<String, Problem> problems, List<StepId> others) {
        Model model = new BindingAwareModelMap();
        addList(step.id(), input.get("liste"), model);
        pageModel.fill(step, input, problems, others, model);
        return new ModelAndView("tasklist/task", HttpStatus.BAD_REQUEST).addAllObjects(model.asMap());
    }

    private Optional<StepId> next(StepId id, String liste) {
        return sequence.of(id, ListQueryText.parse(liste)).map(TaskSequence.Place::next);
    }

    static String after(StepId done, Optional<StepId> next, String liste) {
        String query = ListQueryText.parse(liste).here();
        String erledigt = "erledigt=" + ListQueryText.encode(done.value());
        return next.map(step -> "redirect:/aufgaben/" + ListQueryText.encode(step.value()) + "?" + erledigt + "&liste="
                        + ListQueryText.encode(query))
                .orElse("redirect:/aufgaben?" + (query.isEmpty() ? "" : query + "&") + erledigt);
    }

    /** What the page needs to lead back to the list, and on to the next task of it. */
    private void addList(StepId id, String liste, Model model) {
        ListAddress address = ListQueryText.parse(liste);
        String query = address.here();
        model.addAttribute("liste", query);
        model.addAttribute("zurueck", "/aufgaben" + (query.isEmpty() ? "" : "?" + query) + "#z-" + id);
        if (liste != null) {
            sequence.of(id, address).ifPresent(place -> model.addAttribute("place", place));
        }
    }

    /** @return also those about the town hall's answer that a telephone follow-up gives */
    private Map<String, Problem> doubts(StepView step, Map<String, String> input) {
        Map<String, Problem> doubts = new LinkedHashMap<>(secondLook.at(step, input));
        question(step, input)
                .ifPresent(question -> secondLook
                        .at(question, FollowUpForm.questionInput(input))
                        .forEach((field, doubt) -> doubts.put(StepAnswers.QUESTION_PREFIX + field, doubt)));
        return doubts;
    }

    private Optional<StepView> question(StepView step, Map<String, String> input) {
        return FollowUpForm.answersQuestion(input) ? step.question().flatMap(answers::open) : Optional.empty();
    }

    private void submit(StepView step, Map<String, String> input, List<StepId> others) {
        Optional<StepView> question = question(step, input);
        if (question.isPresent()) {
            answers.completeWithQuestion(
                    step.id(),
                    input,
                    question.get().id(),
                    FollowUpForm.questionInput(input),
                    new Completer(user.actor(), Channel.TASK));
            return;
        }
        Channel channel = step.definition().confirmable() ? Channel.ON_BEHALF : Channel.TASK;
        answers.complete(step.id(), input, note(input), new Completer(user.actor(), channel), others);
    }

    private static Optional<String> note(Map<String, String> input) {
        return Optional.ofNullable(input.get(NOTE)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private StepView requireMine(StepView step) {
        if (!user.groups().contains(step.definition().group())) {
            throw new NotFound("Task " + step.id() + " is not of this person's groups");
        }
        return step;
    }
}
