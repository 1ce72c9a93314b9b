package de.ozglotse.tasklist.web;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.shared.NotFound;
import de.ozglotse.tasklist.InvalidInput;
import de.ozglotse.tasklist.StepAlreadyAnswered;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepCorrections;
import de.ozglotse.tasklist.StepCorrections.Plan;
import de.ozglotse.tasklist.StepView;
import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.Completer.Channel;
import de.ozglotse.workflow.StepField;
import de.ozglotse.workflow.StepId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets the coordinator open a step again or skip one; both ask for a reason and show first what they do. */
@Controller
@RequestMapping("/aufgaben/{id}")
class CorrectionController {

    private final StepCorrections corrections;
    private final StepAnswers answers;
    private final CorrectionPages pages;
    private final TaskPageModel pageModel;
    private final CurrentUser user;

    CorrectionController(
            StepCorrections corrections,
            StepAnswers answers,
            CorrectionPages pages,
            TaskPageModel pageModel,
            CurrentUser user) {
        this.corrections = corrections;
        this.answers = answers;
        this.pages = pages;
        this.pageModel = pageModel;
        this.user = user;
    }

    @ModelAttribute
    void requireCoordinator(HttpServletRequest request) {
        if (!request.isUserInRole("KOORDINATION")) {
            throw new AccessDeniedException("Only the coordination corrects");
        }
    }

    @GetMapping("/wieder-oeffnen")
    String askForReopening(@PathVariable StepId id, Model model) {
        pages.reopening(corrections.plan(id), Map.of(), Map.of(), model);
        return "tasklist/reopen";
    }

    /** @param input kind, date and reason of the correction, and the stamp of the plan that was shown */
    @PostMapping("/wieder-oeffnen")
    ModelAndView reopen(
            @PathVariable StepId id,
            @RequestParam Map<String, String> input,
            Model model,
            RedirectAttributes redirect) {
        try {
            StepId reopened = corrections.reopen(id, CorrectionPages.read(input), completer());
            pageModel.notice(redirect, "tasklist.reopened");
            return new ModelAndView("redirect:/aufgaben/" + reopened);
        } catch (InvalidInput e) {
            Plan plan = corrections.plan(id);
            pages.reopening(plan, input, e.problems(), model);
            return new ModelAndView("tasklist/reopen", model.asMap(), HttpStatus.BAD_REQUEST);
        }
    }

    @GetMapping("/ueberspringen")
    String askForSkipping(@PathVariable StepId id, Model model) {
        StepView step = open(id);
        pages.skipping(step, corrections.neededToSkip(id), Map.of(), Map.of(), model);
        return "tasklist/skip";
    }

    /** @param input the reason, and the fields that are needed all the same */
    @PostMapping("/ueberspringen")
    ModelAndView skip(@PathVariable StepId id, @RequestParam Map<String, String> input, Model model) {
        StepView step = open(id);
        List<StepField> needed = corrections.neededToSkip(id);
        try {
            String reason = input.getOrDefault(CorrectionPages.REASON, "").strip();
            corrections.skip(id, pages.answers(input), reason, completer());
            return new ModelAndView("redirect:/aufgaben?erledigt={id}", Map.of("id", id.value()));
        } catch (InvalidInput e) {
            pages.skipping(step, needed, input, e.problems(), model);
            return new ModelAndView("tasklist/skip", model.asMap(), HttpStatus.BAD_REQUEST);
        }
    }

    private StepView open(StepId id) {
        StepView step = answers.open(id).orElseThrow(() -> new StepAlreadyAnswered(answers.given(id)));
        if (!user.groups().contains(step.definition().group())) {
            throw new NotFound("Task " + id + " is not of this person's groups");
        }
        return step;
    }

    private Completer completer() {
        return new Completer(user.actor(), Channel.TASK);
    }
}
