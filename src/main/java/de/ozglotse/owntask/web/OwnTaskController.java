package de.ozglotse.owntask.web;

import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.owntask.OwnTask.Addressee;
import de.ozglotse.owntask.OwnTasks;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets the coordination add a task to a municipality or to the county. */
@Controller
class OwnTaskController {

    private static final String OF_TOWN = "/gemeinden/{ags:[0-9]{8}}/aufgaben/neu";
    private static final String OF_COUNTY = "/landkreis/aufgaben/neu";

    private final OwnTasks tasks;
    private final Municipalities municipalities;
    private final NewTaskPage page;

    OwnTaskController(OwnTasks tasks, Municipalities municipalities, NewTaskPage page) {
        this.tasks = tasks;
        this.municipalities = municipalities;
        this.page = page;
    }

    @GetMapping(OF_TOWN)
    ModelAndView begin(@PathVariable Ags ags, HttpServletRequest request) {
        return begin(Optional.of(town(ags)), request);
    }

    @GetMapping(OF_COUNTY)
    ModelAndView begin(HttpServletRequest request) {
        return begin(Optional.empty(), request);
    }

    @PostMapping(OF_TOWN)
    ModelAndView add(@PathVariable Ags ags, OwnTaskForm form, HttpServletRequest request, RedirectAttributes redirect) {
        return add(Optional.of(town(ags)), form, request, redirect);
    }

    @PostMapping(OF_COUNTY)
    ModelAndView add(OwnTaskForm form, HttpServletRequest request, RedirectAttributes redirect) {
        OwnTaskForm ofCounty = new OwnTaskForm(
                Addressee.LANDRATSAMT, form.titel(), form.beschreibung(), form.faellig(), form.zaehltFuer());
        return add(Optional.empty(), ofCounty, request, redirect);
    }

    private ModelAndView begin(Optional<Municipality> town, HttpServletRequest request) {
        page.requireCoordination(request);
        return show(town, page.empty(), Map.of());
    }

    private ModelAndView add(
            Optional<Municipality> town, OwnTaskForm form, HttpServletRequest request, RedirectAttributes redirect) {
        page.requireCoordination(request);
        Map<String, String> problems = page.problems(form);
        if (!problems.isEmpty()) {
            return show(town, form, problems);
        }
        CaseKey caseKey = town.map(Municipality::ags).map(CaseKey::of).orElse(CaseKey.COUNTY);
        tasks.add(caseKey, page.task(form));
        redirect.addFlashAttribute("notice", page.text("owntask.added", form.titel()));
        return new ModelAndView("redirect:" + address(town));
    }

    private ModelAndView show(Optional<Municipality> town, OwnTaskForm form, Map<String, String> problems) {
        Map<String, Object> around = new HashMap<>();
        town.ifPresent(municipality -> around.put("municipality", municipality));
        around.put("back", address(town));
        around.put("action", address(town) + "/aufgaben/neu");
        return page.show("owntask/new", form, problems, around);
    }

    private Municipality town(Ags ags) {
        return municipalities.find(ags).orElseThrow(() -> new NotFound("No municipality has this AGS"));
    }

    private static String address(Optional<Municipality> town) {
        return town.map(municipality -> "/gemeinden/" + municipality.ags()).orElse("/landkreis");
    }
}
