package de.ozglotse.owntask.web;

import de.ozglotse.municipality.Municipality;
import de.ozglotse.municipality.MunicipalityOverview;
import de.ozglotse.municipality.MunicipalitySelection;
import de.ozglotse.owntask.OwnTask;
import de.ozglotse.owntask.OwnTasks;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
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
    private final NewTaskPage page;

    OwnTasksOfManyController(OwnTasks tasks, MunicipalityOverview municipalities, NewTaskPage page) {
        this.tasks = tasks;
        this.municipalities = municipalities;
        this.page = page;
    }

    @GetMapping
    ModelAndView begin(
            @ModelAttribute("selection") MunicipalitySelection selection,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        page.requireCoordination(request);
        List<Municipality> towns = municipalities.selected(selection);
        requireNotTooMany(towns);
        return towns.isEmpty() ? none(selection, redirect) : show(selection, towns, page.empty(), Map.of());
    }

    /** Each of the tasks is added by a transaction of its own: one that fails keeps no other from being added. */
    @PostMapping
    ModelAndView add(
            @ModelAttribute("selection") MunicipalitySelection selection,
            OwnTaskForm form,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        page.requireCoordination(request);
        List<Municipality> towns = municipalities.selected(selection);
        if (towns.isEmpty()) {
            return none(selection, redirect);
        }
        requireNotTooMany(towns);
        Map<String, String> problems = page.problems(form);
        if (!problems.isEmpty()) {
            return show(selection, towns, form, problems);
        }
        OwnTask task = page.task(form);
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
            return Optional.of(
                    line(town, page.text(e.messageKey(), e.arguments().toArray())));
        } catch (RuntimeException e) {
            LOG.error("Task not added for {}", town.ags(), e);
            return Optional.of(line(town, page.text("owntask.many.trouble")));
        }
    }

    private static TownReport.Line line(Municipality town, String reason) {
        return new TownReport.Line(town.ags().value(), town.name(), reason);
    }

    private ModelAndView none(MunicipalitySelection selection, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", page.text("owntask.many.none"));
        return new ModelAndView("redirect:" + selection.list());
    }

    private ModelAndView show(
            MunicipalitySelection selection, List<Municipality> towns, OwnTaskForm form, Map<String, String> problems) {
        return page.show("owntask/many", form, problems, Map.of("selection", selection, "towns", towns));
    }
}
