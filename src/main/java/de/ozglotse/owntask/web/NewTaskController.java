package de.ozglotse.owntask.web;

import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.owntask.OwnTask.Addressee;
import de.ozglotse.owntask.OwnTasks;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CaseKey;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets the coordination add a task from the task list: for which municipality is asked in the form. */
@Controller
@RequestMapping("/aufgaben/neu")
class NewTaskController {

    /** More are quicker to type than to choose from. */
    private static final int MOST_PLACES = 250;

    private final OwnTasks tasks;
    private final Municipalities municipalities;
    private final NewTaskPage page;

    NewTaskController(OwnTasks tasks, Municipalities municipalities, NewTaskPage page) {
        this.tasks = tasks;
        this.municipalities = municipalities;
        this.page = page;
    }

    @GetMapping
    ModelAndView begin(HttpServletRequest request) {
        page.requireCoordination(request);
        return show(page.empty(), "", Map.of());
    }

    /** @param ort AGS, or the key of the county */
    @PostMapping
    ModelAndView add(
            @RequestParam(defaultValue = "") String ort,
            OwnTaskForm form,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        page.requireCoordination(request);
        Optional<CaseKey> caseKey = place(ort.strip());
        Map<String, String> problems = new LinkedHashMap<>();
        if (caseKey.isEmpty()) {
            problems.put("ort", "owntask.ort.problem");
        } else if (form.wer() == Addressee.RATHAUS && !caseKey.get().isMunicipality()) {
            problems.put("ort", "owntask.ort.rathaus");
        }
        problems.putAll(page.problems(form));
        if (!problems.isEmpty()) {
            return show(form, ort, problems);
        }
        tasks.add(caseKey.get(), page.task(form));
        redirect.addFlashAttribute("notice", page.text("owntask.added", form.titel()));
        return new ModelAndView("redirect:/aufgaben");
    }

    private Optional<CaseKey> place(String ort) {
        return CaseKey.COUNTY.value().equals(ort)
                ? Optional.of(CaseKey.COUNTY)
                : Optional.of(ort)
                        .filter(Ags::isValid)
                        .map(Ags::new)
                        .flatMap(municipalities::find)
                        .map(Municipality::ags)
                        .map(CaseKey::of);
    }

    private ModelAndView show(OwnTaskForm form, String ort, Map<String, String> problems) {
        Map<String, Object> around = Map.of(
                "places",
                municipalities.upTo(MOST_PLACES).orElseGet(List::of),
                "ort",
                ort,
                "back",
                "/aufgaben",
                "action",
                "/aufgaben/neu");
        return page.show("owntask/new", form, problems, around);
    }
}
