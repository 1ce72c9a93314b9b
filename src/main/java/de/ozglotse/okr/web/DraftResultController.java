package de.ozglotse.okr.web;

import de.ozglotse.okr.DraftAdvice;
import de.ozglotse.okr.DraftDesk;
import de.ozglotse.okr.QuarterView;
import de.ozglotse.okr.web.FormPage.Frame;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The forms by which key results are added to a draft, changed and taken out of it. */
@Controller
@RequestMapping(PlanningController.PATH + "/{field:[A-Z]{2}}/{objective:\\d{1,18}}")
class DraftResultController {

    private static final String KEY_RESULT = "/{keyResult:\\d{1,18}}";

    private final DraftDesk desk;
    private final DraftAdvice advice;
    private final DraftForms forms;
    private final FormPage page;

    DraftResultController(DraftDesk desk, DraftAdvice advice, DraftForms forms, FormPage page) {
        this.desk = desk;
        this.advice = advice;
        this.forms = forms;
        this.page = page;
    }

    @GetMapping("/neu")
    ModelAndView add(
            @PathVariable String id,
            @PathVariable String field,
            @PathVariable long objective,
            HttpServletRequest request) {
        Editors.require(request);
        Form form = forms.ofKeyResult(Map.of(DraftForms.COMMITMENT, "VERBINDLICH"));
        return page.of(form, frame(new Place(id, field, objective, Optional.empty()), form), Map.of());
    }

    @PostMapping("/neu")
    ModelAndView add(
            @PathVariable String id,
            @PathVariable String field,
            @PathVariable long objective,
            @RequestParam Map<String, String> input,
            HttpServletRequest request) {
        Editors.require(request);
        return submit(new Place(id, field, objective, Optional.empty()), input);
    }

    @GetMapping(KEY_RESULT)
    ModelAndView change(
            @PathVariable String id,
            @PathVariable String field,
            @PathVariable long objective,
            @PathVariable long keyResult,
            HttpServletRequest request) {
        Editors.require(request);
        Form form = forms.ofKeyResult(desk.get(id, field, objective), keyResult);
        return page.of(form, frame(new Place(id, field, objective, Optional.of(keyResult)), form), Map.of());
    }

    @PostMapping(KEY_RESULT)
    ModelAndView change(
            @PathVariable String id,
            @PathVariable String field,
            @PathVariable long objective,
            @PathVariable long keyResult,
            @RequestParam Map<String, String> input,
            HttpServletRequest request) {
        Editors.require(request);
        return submit(new Place(id, field, objective, Optional.of(keyResult)), input);
    }

    @PostMapping(KEY_RESULT + "/entfernen")
    ModelAndView remove(
            @PathVariable String id,
            @PathVariable String field,
            @PathVariable long objective,
            @PathVariable long keyResult,
            HttpServletRequest request) {
        Editors.require(request);
        desk.removeKeyResult(id, field, objective, keyResult);
        return PlanningController.planning(id);
    }

    private ModelAndView submit(Place place, Map<String, String> input) {
        Form form = forms.ofKeyResult(input);
        Map<String, String> problems = DraftForms.problems(form, QuarterView.of(place.quarter()));
        return page.submitDraft(form, problems, () -> frame(place, form), () -> store(place, DraftForms.measure(form)));
    }

    private ModelAndView store(Place to, DraftDesk.Measure measure) {
        to.keyResult()
                .ifPresentOrElse(
                        id -> desk.changeKeyResult(to.quarter(), to.field(), to.objective(), id, measure),
                        () -> desk.addKeyResult(to.quarter(), to.field(), to.objective(), measure));
        return PlanningController.planning(to.quarter());
    }

    private Frame frame(Place of, Form form) {
        String path = PlanningController.path(of.quarter());
        String last = of.keyResult().map(String::valueOf).orElse("neu");
        return new Frame(
                        of.keyResult().isPresent() ? "okr.draft.key-result" : "okr.draft.add",
                        desk.get(of.quarter(), of.field(), of.objective()).title(),
                        String.join("/", path, of.field(), String.valueOf(of.objective()), last),
                        path)
                .in("strategie")
                .withHelp(forms.helpOnKeyResults())
                .withHints(forms.sentences(advice.onKeyResult(
                        of.quarter(), of.field(), of.objective(), of.keyResult(), DraftForms.measure(form))));
    }

    /**
     * Where a key result is drafted.
     *
     * @param keyResult empty for one that is added
     */
    private record Place(String quarter, String field, long objective, Optional<Long> keyResult) {}
}
