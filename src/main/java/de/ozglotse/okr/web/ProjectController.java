package de.ozglotse.okr.web;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.okr.RealisedProjects;
import de.ozglotse.okr.StrategyMap;
import de.ozglotse.okr.web.FormPage.Frame;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.workflow.StepField.Option;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form by which projects that the county has realised are kept beside its strategy map. */
@Controller
@RequestMapping("/strategie/projekte")
class ProjectController {

    private static final String FIELD = "handlungsfeld";
    private static final String TITLE = "projekt";
    private static final String ABOUT = "beschreibung";
    private static final String REALISED = "umgesetztAm";

    private final RealisedProjects projects;
    private final StrategyMap map;
    private final FormPage page;
    private final Fields fields;
    private final CurrentUser user;
    private final Clock clock;

    ProjectController(
            RealisedProjects projects, StrategyMap map, FormPage page, Fields fields, CurrentUser user, Clock clock) {
        this.projects = projects;
        this.map = map;
        this.page = page;
        this.fields = fields;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping("/neu")
    ModelAndView begin(@RequestParam(defaultValue = "") String handlungsfeld, HttpServletRequest request) {
        Editors.requireOfStrategy(request);
        return page.of(form(Map.of(FIELD, handlungsfeld)), frame(), Map.of());
    }

    @PostMapping("/neu")
    ModelAndView add(@RequestParam Map<String, String> input, HttpServletRequest request) {
        Editors.requireOfStrategy(request);
        Form form = form(input);
        return page.submit(form, form.problems(), this::frame, () -> {
            projects.add(form.text(FIELD), form.text(TITLE), form.text(ABOUT), form.day(REALISED), user.actor());
            return new ModelAndView("redirect:/strategie");
        });
    }

    @PostMapping("/{id:\\d{1,18}}/zurueckziehen")
    String withdraw(@PathVariable long id, HttpServletRequest request) {
        Editors.requireOfStrategy(request);
        projects.withdraw(id, user.actor());
        return "redirect:/strategie";
    }

    private Form form(Map<String, String> input) {
        List<Option> handlungsfelder = map.on(CountyTime.dayOf(clock.instant())).stream()
                .flatMap(view -> view.fields().stream())
                .map(field -> new Option(field.code(), field.name()))
                .toList();
        return new Form(
                List.of(
                        fields.choice(FIELD, true, handlungsfelder),
                        fields.text(TITLE, true, 250),
                        fields.longText(ABOUT, false, 2000),
                        fields.day(REALISED, false)),
                input);
    }

    private Frame frame() {
        return new Frame("okr.project.new", "", "/strategie/projekte/neu", "/strategie")
                .in("strategie")
                .withHelp(List.of(fields.get("okr.project.help")));
    }
}
