package de.ozglotse.okr.web;

import de.ozglotse.okr.DraftDesk;
import de.ozglotse.okr.PublishedSet;
import de.ozglotse.okr.QuarterBook;
import de.ozglotse.okr.QuarterView;
import de.ozglotse.okr.web.FormPage.Frame;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows what is drafted for a quarter with what to think about; drafts are changed freely until their release. */
@Controller
@RequestMapping("/quartale/{id:\\d{4}-Q[1-4]}/planung")
class PlanningController {

    private static final String OBJECTIVE = "/{field:[A-Z]{2}}/{objective:\\d{1,18}}";
    private static final String KEY_RESULT = OBJECTIVE + "/{keyResult:\\d{1,18}}";

    private final DraftDesk desk;
    private final QuarterBook book;
    private final PublishedSet published;
    private final DraftForms forms;
    private final FormPage page;

    PlanningController(DraftDesk desk, QuarterBook book, PublishedSet published, DraftForms forms, FormPage page) {
        this.desk = desk;
        this.book = book;
        this.published = published;
        this.forms = forms;
        this.page = page;
    }

    @GetMapping
    ModelAndView show(@PathVariable String id, HttpServletRequest request) {
        return new ModelAndView("okr/planung")
                .addObject("entry", book.get(id))
                .addObject("fields", desk.of(id))
                .addObject("rules", published.rules().subList(0, 2))
                .addObject("mayEdit", Editors.include(request));
    }

    @GetMapping(OBJECTIVE)
    ModelAndView reword(
            @PathVariable String id,
            @PathVariable String field,
            @PathVariable long objective,
            HttpServletRequest request) {
        Editors.require(request);
        Form form = forms.ofObjective(desk.get(id, field, objective));
        return page.of(form, frame(id, field, objective, ""), Map.of());
    }

    @PostMapping(OBJECTIVE)
    ModelAndView reword(
            @PathVariable String id,
            @PathVariable String field,
            @PathVariable long objective,
            @RequestParam Map<String, String> input,
            HttpServletRequest request) {
        Editors.require(request);
        Form form = forms.ofObjective(input);
        return page.submit(form, form.problems(), () -> frame(id, field, objective, ""), () -> {
            desk.reword(id, field, objective, form.text(DraftForms.OBJECTIVE), form.yes(DraftForms.CHOSEN));
            return planning(id);
        });
    }

    @GetMapping(OBJECTIVE + "/neu")
    ModelAndView add(
            @PathVariable String id,
            @PathVariable String field,
            @PathVariable long objective,
            HttpServletRequest request) {
        Editors.require(request);
        Form form = forms.ofKeyResult(Map.of(DraftForms.COMMITMENT, "VERBINDLICH"));
        return page.of(form, frame(id, field, objective, "/neu"), Map.of());
    }

    @PostMapping(OBJECTIVE + "/neu")
    ModelAndView add(
            @PathVariable String id,
            @PathVariable String field,
            @PathVariable long objective,
            @RequestParam Map<String, String> input,
            HttpServletRequest request) {
        Editors.require(request);
        Form form = forms.ofKeyResult(input);
        return page.submit(form, problems(form, id), () -> frame(id, field, objective, "/neu"), () -> {
            desk.addKeyResult(id, field, objective, DraftForms.measure(form));
            return planning(id);
        });
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
        return page.of(form, frame(id, field, objective, "/" + keyResult), Map.of());
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
        Form form = forms.ofKeyResult(input);
        return page.submit(form, problems(form, id), () -> frame(id, field, objective, "/" + keyResult), () -> {
            desk.changeKeyResult(id, field, objective, keyResult, DraftForms.measure(form));
            return planning(id);
        });
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
        return planning(id);
    }

    private static Map<String, String> problems(Form form, String quarter) {
        return DraftForms.problems(form, QuarterView.of(quarter));
    }

    private Frame frame(String id, String field, long objective, String action) {
        String path = "/quartale/" + id + "/planung";
        boolean keyResult = !action.isEmpty();
        return new Frame(
                        keyResult
                                ? (action.equals("/neu") ? "okr.draft.add" : "okr.draft.key-result")
                                : "okr.draft.objective",
                        desk.get(id, field, objective).title(),
                        path + "/" + field + "/" + objective + action,
                        path)
                .in("strategie")
                .withHelp(keyResult ? forms.helpOnKeyResults() : forms.helpOnObjectives());
    }

    private static ModelAndView planning(String id) {
        return new ModelAndView("redirect:/quartale/" + id + "/planung");
    }
}
