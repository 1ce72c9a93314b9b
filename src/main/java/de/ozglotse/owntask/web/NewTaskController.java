package de.ozglotse.owntask.web;

import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.owntask.OwnTask.Addressee;
import de.ozglotse.owntask.OwnTasks;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.FieldProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
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
    private final Purposes purposes;
    private final MessageSource messages;
    private final Clock clock;

    NewTaskController(
            OwnTasks tasks, Municipalities municipalities, Purposes purposes, MessageSource messages, Clock clock) {
        this.tasks = tasks;
        this.municipalities = municipalities;
        this.purposes = purposes;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView begin(HttpServletRequest request) {
        OwnTaskController.requireCoordination(request);
        return page(OwnTaskForm.begin(Addressee.LANDRATSAMT, clock.instant()), "", Map.of());
    }

    /** @param ort AGS, or the key of the county */
    @PostMapping
    ModelAndView add(
            @RequestParam(defaultValue = "") String ort,
            OwnTaskForm form,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        OwnTaskController.requireCoordination(request);
        Optional<CaseKey> caseKey = place(ort.strip());
        Map<String, String> problems = new LinkedHashMap<>();
        if (caseKey.isEmpty()) {
            problems.put("ort", "owntask.ort.problem");
        } else if (form.wer() == Addressee.RATHAUS && !caseKey.get().isMunicipality()) {
            problems.put("ort", "owntask.ort.rathaus");
        }
        problems.putAll(form.problems(CountyTime.dayOf(clock.instant())));
        if (!problems.isEmpty()) {
            return page(form, ort, problems);
        }
        tasks.add(caseKey.get(), form.task(purposes.find(form.zaehltFuer())));
        redirect.addFlashAttribute("notice", text("owntask.added", form.titel()));
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

    private ModelAndView page(OwnTaskForm form, String ort, Map<String, String> problems) {
        Map<String, String> texts = new LinkedHashMap<>();
        problems.forEach((field, key) -> texts.put(field, text(key)));
        ModelAndView page =
                new ModelAndView("owntask/new", problems.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        page.addObject("places", municipalities.upTo(MOST_PLACES).orElseGet(List::of));
        page.addObject("ort", ort);
        page.addObject("back", "/aufgaben");
        page.addObject("action", "/aufgaben/neu");
        page.addObject("form", form);
        page.addObject("purposes", purposes.choices());
        page.addObject("problems", texts);
        page.addObject("errors", FieldProblem.inOrder(problems.keySet(), texts));
        return page;
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMANY);
    }
}
