package de.ozglotse.tasklist.web;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.okr.CheckInBook;
import de.ozglotse.okr.CheckInTasks;
import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
import de.ozglotse.tasklist.InvalidInput;
import de.ozglotse.tasklist.InvalidInput.Problem;
import de.ozglotse.tasklist.StepAlreadyAnswered;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepView;
import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.Completer.Channel;
import de.ozglotse.workflow.FormSource;
import de.ozglotse.workflow.StepField;
import de.ozglotse.workflow.StepId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.support.BindingAwareModelMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Completes a weekly check-in with what was said last week, by one click. */
@Controller
class UnchangedController {

    /** the field beside which it is said why nothing can be taken over */
    private static final String ASSESSMENT = "einschaetzung";

    private final StepAnswers answers;
    private final CheckInBook checkIns;
    private final TaskPageModel pageModel;
    private final CurrentUser user;

    UnchangedController(StepAnswers answers, CheckInBook checkIns, TaskPageModel pageModel, CurrentUser user) {
        this.answers = answers;
        this.checkIns = checkIns;
        this.pageModel = pageModel;
        this.user = user;
    }

    @PostMapping("/aufgaben/{id}/unveraendert")
    ModelAndView complete(@PathVariable StepId id, @RequestParam(required = false) String liste) {
        StepView step = answers.open(id).orElseThrow(() -> new StepAlreadyAnswered(answers.given(id)));
        if (!step.definition().step().equals(CheckInTasks.STEP)
                || !user.groups().contains(step.definition().group())) {
            throw new NotFound("Task " + id + " is no check-in of this person's groups");
        }
        Map<String, Problem> problems = new LinkedHashMap<>();
        Map<String, String> input = input(step, problems);
        if (!problems.isEmpty()) {
            return again(step, liste, problems);
        }
        try {
            answers.complete(id, input, Optional.empty(), new Completer(user.actor(), Channel.TASK), List.of());
            return new ModelAndView(TaskController.after(id, Optional.empty(), liste));
        } catch (InvalidInput e) {
            return again(step, liste, e.problems());
        }
    }

    /** Nothing is taken over as long as one key result of the form needs somebody to look at it. */
    private Map<String, String> input(StepView step, Map<String, Problem> problems) {
        Map<String, String> input = new HashMap<>();
        step.definition().fields().stream()
                .map(StepField::block)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(keyResult -> {
                    try {
                        input.putAll(checkIns.unchanged(keyResult.key()));
                    } catch (Refused refused) {
                        problems.put(FormSource.fieldId(ASSESSMENT, keyResult.key()), problem(keyResult, refused));
                    }
                });
        return input;
    }

    /** Read in a list of several: it names the key result. */
    private static Problem problem(FormSource.Item keyResult, Refused refused) {
        var reason = new DefaultMessageSourceResolvable(
                new String[] {refused.messageKey()}, refused.arguments().toArray());
        return new Problem("tasklist.unchanged.about", List.of(keyResult.name(), keyResult.title(), reason));
    }

    private ModelAndView again(StepView step, String liste, Map<String, Problem> problems) {
        String query = ListQueryText.parse(liste).here();
        var model = new BindingAwareModelMap();
        model.addAttribute("liste", query);
        model.addAttribute("zurueck", "/aufgaben" + (query.isEmpty() ? "" : "?" + query) + "#z-" + step.id());
        pageModel.fill(step, Map.of(), problems, List.of(), model);
        return new ModelAndView("tasklist/task", HttpStatus.CONFLICT).addAllObjects(model.asMap());
    }
}
