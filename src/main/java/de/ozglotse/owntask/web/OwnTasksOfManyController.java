package de.ozglotse.owntask.web;

import de.ozglotse.municipality.Municipality;
import de.ozglotse.municipality.MunicipalityOverview;
import de.ozglotse.municipality.MunicipalitySelection;
import de.ozglotse.owntask.OwnTask;
import de.ozglotse.owntask.OwnTask.Addressee;
import de.ozglotse.owntask.OwnTasks;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.FieldProblem;
import de.ozglotse.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.support.BindingAwareModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets the coordination add the same task to many municipalities. */
@Controller
@RequestMapping("/gemeinden/aufgaben/neu")
class OwnTasksOfManyController {

    private static final Logger LOG = LoggerFactory.getLogger(OwnTasksOfManyController.class);
    private static final int MOST = 300;

    private final OwnTasks tasks;
    private final MunicipalityOverview municipalities;
    private final Purposes purposes;
    private final MessageSource messages;
    private final Clock clock;

    OwnTasksOfManyController(
            OwnTasks tasks,
            MunicipalityOverview municipalities,
            Purposes purposes,
            MessageSource messages,
            Clock clock) {
        this.tasks = tasks;
        this.municipalities = municipalities;
        this.purposes = purposes;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView begin(
            @ModelAttribute("selection") MunicipalitySelection selection,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        OwnTaskController.requireCoordination(request);
        List<Municipality> towns = municipalities.selected(selection);
        requireNotTooMany(towns);
        return towns.isEmpty()
                ? none(selection, redirect)
                : page(selection, towns, OwnTaskForm.begin(Addressee.LANDRATSAMT, clock.instant()), Map.of());
    }

    /** Each of the tasks is added by a transaction of its own: one that fails keeps no other from being added. */
    @PostMapping
    ModelAndView add(
            @ModelAttribute("selection") MunicipalitySelection selection,
            OwnTaskForm form,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        OwnTaskController.requireCoordination(request);
        List<Municipality> towns = municipalities.selected(selection);
        if (towns.isEmpty()) {
            return none(selection, redirect);
        }
        requireNotTooMany(towns);
        Map<String, String> problems = form.problems(CountyTime.dayOf(clock.instant()));
        if (!problems.isEmpty()) {
            return page(selection, towns, form, problems);
        }
        OwnTask task = form.task(purposes.find(form.zaehltFuer()));
        List<TownReport.Line> failed =
                towns.stream().flatMap(town -> attempt(town, task).stream()).toList();
        redirect.addFlashAttribute("townReport", new TownReport(form.titel(), towns.size() - failed.size(), failed));
        return new ModelAndView("redirect:" + selection.list());
    }

    private static void requireNotTooMany(List<Municipality> towns) {
        if (towns.size() > MOST) {
            throw new Refused("owntask.many.limit", MOST);
        }
    }

    private Optional<TownReport.Line> attempt(Municipality town, OwnTask task) {
        try {
            tasks.add(CaseKey.of(town.ags()), task);
            return Optional.empty();
        } catch (Refused e) {
            return Optional.of(line(town, text(e.messageKey(), e.arguments().toArray())));
        } catch (RuntimeException e) {
            LOG.error("Task not added for {}", town.ags(), e);
            return Optional.of(line(town, text("owntask.many.trouble")));
        }
    }

    private static TownReport.Line line(Municipality town, String reason) {
        return new TownReport.Line(town.ags().value(), town.name(), reason);
    }

    private ModelAndView none(MunicipalitySelection selection, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", text("owntask.many.none"));
        return new ModelAndView("redirect:" + selection.list());
    }

    private ModelAndView page(
            MunicipalitySelection selection, List<Municipality> towns, OwnTaskForm form, Map<String, String> problems) {
        Map<String, String> texts = new LinkedHashMap<>();
        problems.forEach((field, key) -> texts.put(field, text(key)));
        Model model = new BindingAwareModelMap();
        model.addAttribute("selection", selection);
        model.addAttribute("towns", towns);
        model.addAttribute("form", form);
        model.addAttribute("purposes", purposes.choices());
        model.addAttribute("problems", texts);
        model.addAttribute("errors", FieldProblem.inOrder(texts.keySet(), texts));
        return new ModelAndView(
                "owntask/many", model.asMap(), problems.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMANY);
    }
}
