package de.ozglotse.okr.web;

import de.ozglotse.okr.CarriedOn;
import de.ozglotse.okr.DraftAdvice;
import de.ozglotse.okr.DraftDesk;
import de.ozglotse.okr.PublishedSet;
import de.ozglotse.okr.QuarterBook;
import de.ozglotse.okr.QuarterView;
import de.ozglotse.okr.web.FormPage.Frame;
import de.ozglotse.shared.NotFound;
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

/** Shows what is drafted for a quarter with what to think about; drafts are changed freely until their release. */
@Controller
@RequestMapping(PlanningController.PATH)
class PlanningController {

    static final String PATH = "/quartale/{id:\\d{4}-Q[1-4]}/planung";

    private static final String FIELD = "/{field:[A-Z]{2}}";
    private static final String OBJECTIVE = FIELD + "/{objective:\\d{1,18}}";

    private final DraftDesk desk;
    private final DraftAdvice advice;
    private final QuarterBook book;
    private final PublishedSet published;
    private final CarriedOn carriedOn;
    private final DraftForms forms;
    private final FormPage page;

    PlanningController(
            DraftDesk desk,
            DraftAdvice advice,
            QuarterBook book,
            PublishedSet published,
            CarriedOn carriedOn,
            DraftForms forms,
            FormPage page) {
        this.desk = desk;
        this.advice = advice;
        this.book = book;
        this.published = published;
        this.carriedOn = carriedOn;
        this.forms = forms;
        this.page = page;
    }

    @GetMapping
    ModelAndView show(@PathVariable String id, HttpServletRequest request) {
        return new ModelAndView("okr/planung")
                .addObject("entry", book.get(id))
                .addObject("fields", desk.of(id))
                .addObject("rules", published.rules().subList(0, 2))
                .addObject("judgements", book.judgementsBefore(id))
                .addObject("leftOut", carriedOn.leftOutOf(id))
                .addObject("mayEdit", Editors.include(request));
    }

    /** @param ziel the strategic goal that it is proposed for, if somebody comes from there */
    @GetMapping(FIELD + "/neu")
    ModelAndView propose(
            @PathVariable String id,
            @PathVariable String field,
            @RequestParam Optional<String> ziel,
            HttpServletRequest request) {
        Editors.require(request);
        Form form = forms.ofNewObjective(
                desk.goals(field), Map.of(DraftForms.GOAL, ziel.orElse(""), DraftForms.CHOSEN, "ja"));
        return page.of(form, newObjective(id, field, form), Map.of());
    }

    @PostMapping(FIELD + "/neu")
    ModelAndView propose(
            @PathVariable String id,
            @PathVariable String field,
            @RequestParam Map<String, String> input,
            HttpServletRequest request) {
        Editors.require(request);
        Form form = forms.ofNewObjective(desk.goals(field), input);
        return page.submitDraft(form, form.problems(), () -> newObjective(id, field, form), () -> {
            desk.propose(
                    id,
                    field,
                    form.text(DraftForms.GOAL),
                    form.text(DraftForms.OBJECTIVE),
                    form.yes(DraftForms.CHOSEN));
            return planning(id);
        });
    }

    @GetMapping(OBJECTIVE)
    ModelAndView reword(
            @PathVariable String id,
            @PathVariable String field,
            @PathVariable long objective,
            HttpServletRequest request) {
        Editors.require(request);
        Form form = forms.ofObjective(desk.get(id, field, objective));
        return page.of(form, objective(id, field, objective, form), Map.of());
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
        return page.submitDraft(form, form.problems(), () -> objective(id, field, objective, form), () -> {
            desk.reword(id, field, objective, form.text(DraftForms.OBJECTIVE), form.yes(DraftForms.CHOSEN));
            return planning(id);
        });
    }

    private Frame newObjective(String id, String field, Form form) {
        return new Frame("okr.draft.new", name(id, field), path(id) + "/" + field + "/neu", path(id))
                .in("strategie")
                .withHelp(forms.helpOnObjectives())
                .withHints(forms.sentences(
                        advice.onObjective(id, field, Optional.empty(), title(form), form.yes(DraftForms.CHOSEN))));
    }

    private Frame objective(String id, String field, long objective, Form form) {
        String about = desk.get(id, field, objective).title();
        return new Frame("okr.draft.objective", about, path(id) + "/" + field + "/" + objective, path(id))
                .in("strategie")
                .withHelp(forms.helpOnObjectives())
                .withHints(forms.sentences(advice.onObjective(
                        id, field, Optional.of(objective), title(form), form.yes(DraftForms.CHOSEN))));
    }

    private String name(String id, String field) {
        return desk.of(id).stream()
                .filter(each -> each.code().equals(field))
                .map(each -> each.name() + ", " + QuarterView.of(id).label())
                .findFirst()
                .orElseThrow(() -> new NotFound("Nobody plans this Handlungsfeld for this quarter"));
    }

    private static String title(Form form) {
        return form.text(DraftForms.OBJECTIVE);
    }

    static String path(String quarter) {
        return "/quartale/" + quarter + "/planung";
    }

    static ModelAndView planning(String id) {
        return new ModelAndView("redirect:" + path(id));
    }
}
