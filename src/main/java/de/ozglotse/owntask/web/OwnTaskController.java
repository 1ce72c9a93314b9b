package de.ozglotse.owntask.web;

import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.owntask.OwnTask.Addressee;
import de.ozglotse.owntask.OwnTasks;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.FieldProblem;
import de.ozglotse.shared.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
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
    private final Purposes purposes;
    private final MessageSource messages;
    private final Clock clock;

    OwnTaskController(
            OwnTasks tasks, Municipalities municipalities, Purposes purposes, MessageSource messages, Clock clock) {
        this.tasks = tasks;
        this.municipalities = municipalities;
        this.purposes = purposes;
        this.messages = messages;
        this.clock = clock;
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
        requireCoordination(request);
        return page(town, OwnTaskForm.begin(Addressee.LANDRATSAMT, clock.instant()), Map.of());
    }

    private ModelAndView add(
            Optional<Municipality> town, OwnTaskForm form, HttpServletRequest request, RedirectAttributes redirect) {
        requireCoordination(request);
        Map<String, String> problems = form.problems(CountyTime.dayOf(clock.instant()));
        if (!problems.isEmpty()) {
            return page(town, form, problems);
        }
        CaseKey caseKey = town.map(Municipality::ags).map(CaseKey::of).orElse(CaseKey.COUNTY);
        tasks.add(caseKey, form.task(purposes.find(form.zaehltFuer())));
        redirect.addFlashAttribute("notice", text("owntask.added", form.titel()));
        return new ModelAndView("redirect:" + address(town));
    }

    private ModelAndView page(Optional<Municipality> town, OwnTaskForm form, Map<String, String> problems) {
        Map<String, String> texts = problems.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> text(entry.getValue())));
        ModelAndView page =
                new ModelAndView("owntask/new", problems.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        page.addObject("municipality", town.orElse(null));
        page.addObject("back", address(town));
        page.addObject("action", address(town) + "/aufgaben/neu");
        page.addObject("form", form);
        page.addObject("purposes", purposes.choices());
        page.addObject("problems", texts);
        page.addObject("errors", FieldProblem.inOrder(problems.keySet(), texts));
        return page;
    }

    static void requireCoordination(HttpServletRequest request) {
        if (!request.isUserInRole("KOORDINATION")) {
            throw new AccessDeniedException("Only the coordination adds tasks");
        }
    }

    private Municipality town(Ags ags) {
        return municipalities.find(ags).orElseThrow(() -> new NotFound("No municipality has this AGS"));
    }

    private static String address(Optional<Municipality> town) {
        return town.map(municipality -> "/gemeinden/" + municipality.ags()).orElse("/landkreis");
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMANY);
    }
}
