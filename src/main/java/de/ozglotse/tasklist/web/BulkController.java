package de.ozglotse.tasklist.web;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
import de.ozglotse.tasklist.GermanDates;
import de.ozglotse.tasklist.InvalidInput;
import de.ozglotse.tasklist.InvalidInput.Problem;
import de.ozglotse.tasklist.SecondLook;
import de.ozglotse.tasklist.StepAlreadyAnswered;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepReminder;
import de.ozglotse.tasklist.StepUndo;
import de.ozglotse.tasklist.StepView;
import de.ozglotse.tasklist.TaskDesk;
import de.ozglotse.tasklist.TaskViewer;
import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.Completer.Channel;
import de.ozglotse.workflow.StepId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.support.BindingAwareModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Many tasks at once: asks what is the same for all of them, does it and reports what could not be done. */
@Controller
class BulkController {

    /** Each of them is a transaction of its own; more would keep the browser waiting too long. */
    static final int MOST = 300;

    private final BulkForms forms;
    private final BulkWork work;
    private final StepAnswers answers;
    private final StepUndo undo;
    private final SecondLook secondLook;
    private final TaskDesk desk;
    private final ObjectProvider<StepReminder> reminder;
    private final StepGroups groups;
    private final CurrentUser user;
    private final MessageSource messages;

    BulkController(
            BulkForms forms,
            BulkWork work,
            StepAnswers answers,
            StepUndo undo,
            SecondLook secondLook,
            TaskDesk desk,
            ObjectProvider<StepReminder> reminder,
            StepGroups groups,
            CurrentUser user,
            MessageSource messages) {
        this.forms = forms;
        this.work = work;
        this.answers = answers;
        this.undo = undo;
        this.secondLook = secondLook;
        this.desk = desk;
        this.reminder = reminder;
        this.groups = groups;
        this.user = user;
        this.messages = messages;
    }

    /** Asks; nothing happens yet. */
    @GetMapping("/aufgaben/sammel")
    String ask(
            @RequestParam(defaultValue = "") String aktion,
            @RequestParam(required = false) List<StepId> aufgabe,
            BulkOrigin origin,
            Model model,
            RedirectAttributes redirect) {
        List<BulkForms.Kind> kinds = forms.kinds(selected(aufgabe));
        if (kinds.isEmpty()) {
            redirect.addFlashAttribute("notice", messages.getMessage("tasklist.bulk.none", null, Locale.GERMANY));
            return "redirect:" + origin.address();
        }
        forms.fill(BulkAction.of(aktion), kinds, origin, model);
        forms.addErrors(Map.of(), Map.of(), model);
        return "tasklist/bulk";
    }

    @PostMapping("/aufgaben/sammel")
    ModelAndView act(
            @RequestParam String aktion,
            @RequestParam List<StepId> aufgabe,
            BulkOrigin origin,
            @RequestParam Map<String, String> input,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        BulkAction action = BulkAction.of(aktion);
        List<StepId> steps = selected(aufgabe);
        if (action == BulkAction.ERINNERN && !request.isUserInRole("KOORDINATION")) {
            throw new AccessDeniedException("Only the coordinator writes to town halls");
        }
        try {
            Map<String, Problem> doubts = action == BulkAction.ABSCHLIESSEN ? doubts(input, steps) : Map.of();
            if (!doubts.isEmpty()) {
                return again(action, steps, origin, doubts, input).addObject("doubted", true);
            }
            Consumer<StepId> act = act(action, input, steps);
            boolean undoable = action == BulkAction.ABSCHLIESSEN;
            redirect.addFlashAttribute("report", work.run(action.name(), steps, undoable, act));
            return new ModelAndView("redirect:" + origin.address());
        } catch (InvalidInput e) {
            return again(action, steps, origin, e.problems(), input);
        }
    }

    private ModelAndView again(
            BulkAction action,
            List<StepId> steps,
            BulkOrigin origin,
            Map<String, Problem> problems,
            Map<String, String> input) {
        Model model = new BindingAwareModelMap();
        forms.fill(action, forms.kinds(steps), origin, model);
        forms.addErrors(problems, input, model);
        return new ModelAndView("tasklist/bulk", model.asMap(), HttpStatus.BAD_REQUEST);
    }

    /** @return those about the first of the tasks that raises any */
    private Map<String, Problem> doubts(Map<String, String> input, List<StepId> steps) {
        if (input.containsKey(TaskController.MEANT)) {
            return Map.of();
        }
        return steps.stream()
                .flatMap(step -> answers.open(step).filter(this::isMine).stream())
                .map(step -> secondLook.at(step, input))
                .filter(doubts -> !doubts.isEmpty())
                .findFirst()
                .orElse(Map.of());
    }

    @PostMapping("/aufgaben/sammel/rueckgaengig")
    String takeBack(@RequestParam List<StepId> aufgabe, BulkOrigin origin, RedirectAttributes redirect) {
        Completer by = new Completer(user.actor(), Channel.TASK);
        Consumer<StepId> back = step -> {
            if (answers.given(step).filter(groups::isMine).isEmpty()) {
                throw new NotFound("Task " + step + " is not of this person's groups");
            }
            undo.undo(step, by);
        };
        redirect.addFlashAttribute("report", work.run("RUECKGAENGIG", selected(aufgabe), false, back));
        return "redirect:" + origin.address();
    }

    /** @throws InvalidInput if what was typed fits none of the tasks */
    private Consumer<StepId> act(BulkAction action, Map<String, String> input, List<StepId> steps) {
        TaskViewer viewer = new TaskViewer(user.username(), user.groups());
        Actor by = user.actor();
        String person = input.getOrDefault("person", "");
        boolean high = "true".equals(input.get("hoch"));
        return switch (action) {
            case ABSCHLIESSEN -> completion(input, steps);
            case ERINNERN -> step -> reminder.getObject().remind(step);
            case FRIST -> {
                LocalDate due = day("faellig", input);
                yield step -> desk.moveDue(step, due, viewer, by);
            }
            case ZUWEISEN ->
                person.isBlank()
                        ? step -> desk.release(step, viewer, by)
                        : step -> desk.assign(step, person, viewer, by);
            case WIEDERVORLAGE -> {
                LocalDate until = day("bis", input);
                String reason = input.getOrDefault("grund", "");
                yield step -> desk.rest(step, until, reason, viewer, by);
            }
            case WIEDERVORLAGE_ENDE -> step -> desk.wake(step, viewer, by);
            case PRIORITAET -> step -> desk.rank(step, high, viewer, by);
        };
    }

    /** The first task shows whether the answers are complete; if not, nothing happens to any of them. */
    private Consumer<StepId> completion(Map<String, String> input, List<StepId> steps) {
        for (StepId step : steps) {
            Optional<StepView> open = answers.open(step).filter(this::isMine);
            if (open.isPresent()) {
                answers.check(step, input, note(input), completer(open.get()));
                break;
            }
        }
        return step -> {
            StepView open = answers.open(step).orElseThrow(() -> new StepAlreadyAnswered(answers.given(step)));
            if (!isMine(open)) {
                throw new NotFound("Task " + step + " is not of this person's groups");
            }
            if (open.question().isPresent()) {
                throw new Refused("tasklist.bulk.single");
            }
            answers.complete(step, input, note(input), completer(open), List.of());
        };
    }

    private boolean isMine(StepView step) {
        return user.groups().contains(step.definition().group());
    }

    private Completer completer(StepView step) {
        return new Completer(user.actor(), step.definition().confirmable() ? Channel.ON_BEHALF : Channel.TASK);
    }

    private static Optional<String> note(Map<String, String> input) {
        return Optional.ofNullable(input.get(TaskController.NOTE))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private static LocalDate day(String field, Map<String, String> input) {
        return GermanDates.day(input.getOrDefault(field, ""))
                .orElseThrow(() -> new InvalidInput(Map.of(field, Problem.of("tasklist.field.date"))));
    }

    private static List<StepId> selected(List<StepId> steps) {
        List<StepId> distinct =
                steps == null ? List.of() : steps.stream().distinct().toList();
        if (distinct.size() > MOST) {
            throw new Refused("tasklist.bulk.many", MOST);
        }
        return distinct;
    }
}
