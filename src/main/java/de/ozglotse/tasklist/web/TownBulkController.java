package de.ozglotse.tasklist.web;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.municipality.MunicipalityOverview;
import de.ozglotse.municipality.MunicipalitySelection;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.Refused;
import de.ozglotse.tasklist.TaskList;
import de.ozglotse.tasklist.TaskViewer;
import de.ozglotse.tasklist.Watching;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import de.ozglotse.workflow.StepId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Acts for many municipalities at once: for their open tasks, with the forms and the report of the task list. */
@Controller
@RequestMapping("/gemeinden/sammel")
class TownBulkController {

    private static final String WATCH = "beobachten";

    /** Of more, nobody reads which tasks they have. */
    private static final int MOST_TOWNS = 2000;

    private final MunicipalityOverview municipalities;
    private final TaskList list;
    private final BulkForms forms;
    private final Watching watching;
    private final CurrentUser user;
    private final MessageSource messages;

    TownBulkController(
            MunicipalityOverview municipalities,
            TaskList list,
            BulkForms forms,
            Watching watching,
            CurrentUser user,
            MessageSource messages) {
        this.municipalities = municipalities;
        this.list = list;
        this.forms = forms;
        this.watching = watching;
        this.user = user;
        this.messages = messages;
    }

    @ModelAttribute
    void requireCoordinator(HttpServletRequest request) {
        if (!request.isUserInRole("KOORDINATION")) {
            throw new AccessDeniedException("Only the coordination acts for many municipalities");
        }
    }

    /**
     * Asks which of their tasks are meant, then what is the same for all of them.
     *
     * @param art process and element of the tasks that are meant, {@code alle} for all; nothing if it was not asked yet
     */
    @GetMapping
    String ask(
            @RequestParam(defaultValue = "") String aktion,
            @RequestParam(required = false) String art,
            @ModelAttribute("selection") MunicipalitySelection selection,
            Model model,
            RedirectAttributes redirect) {
        List<Municipality> towns = municipalities.selected(selection);
        if (towns.isEmpty()) {
            return back(selection, "tasklist.towns.none", redirect);
        }
        requireNoMoreThan(aktion.equals(WATCH) ? BulkController.MOST : MOST_TOWNS, towns.size());
        model.addAttribute("towns", towns);
        return aktion.equals(WATCH)
                ? "tasklist/watch-towns"
                : ask(BulkAction.of(aktion), art, towns, selection, model, redirect);
    }

    private String ask(
            BulkAction action,
            String art,
            List<Municipality> towns,
            MunicipalitySelection selection,
            Model model,
            RedirectAttributes redirect) {
        List<WaitingStep> open = list.ofCases(caseKeys(towns), viewer()).stream()
                .filter(step -> action != BulkAction.ERINNERN || step.withTownHall())
                .toList();
        if (open.isEmpty()) {
            String nothing = action == BulkAction.ERINNERN ? "tasklist.towns.unasked" : "tasklist.towns.idle";
            return back(selection, nothing, redirect);
        }
        Map<String, List<WaitingStep>> kinds = BulkForms.byKind(open);
        model.addAttribute("action", action);
        if (art == null && kinds.size() > 1) {
            model.addAttribute("kinds", kinds);
            model.addAttribute("total", open.size());
            return "tasklist/kinds";
        }
        return form(action, kinds.getOrDefault(art, open), selection, model);
    }

    private String form(BulkAction action, List<WaitingStep> steps, MunicipalitySelection selection, Model model) {
        if (steps.size() > BulkController.MOST) {
            throw new Refused("tasklist.bulk.many", BulkController.MOST);
        }
        List<StepId> ids = steps.stream().map(WaitingStep::id).toList();
        forms.fill(action, forms.kinds(ids), BulkOrigin.of(selection), model);
        forms.addErrors(Map.of(), Map.of(), model);
        return "tasklist/bulk";
    }

    /** @param an whether they are watched from now on, or not any longer */
    @PostMapping("/beobachten")
    String watch(
            @RequestParam boolean an,
            @ModelAttribute("selection") MunicipalitySelection selection,
            RedirectAttributes redirect) {
        List<CaseKey> cases = caseKeys(municipalities.selected(selection));
        if (cases.isEmpty()) {
            return back(selection, "tasklist.towns.none", redirect);
        }
        requireNoMoreThan(BulkController.MOST, cases.size());
        for (CaseKey caseKey : cases) {
            if (an) {
                watching.watch(caseKey, viewer(), user.actor());
            } else {
                watching.stop(caseKey, viewer());
            }
        }
        return back(selection, an ? "tasklist.towns.watched" : "tasklist.towns.unwatched", redirect, cases.size());
    }

    private String back(
            MunicipalitySelection selection, String notice, RedirectAttributes redirect, Object... arguments) {
        redirect.addFlashAttribute("notice", messages.getMessage(notice, arguments, Locale.GERMANY));
        return "redirect:" + selection.list();
    }

    private static void requireNoMoreThan(int most, int number) {
        if (number > most) {
            throw new Refused("tasklist.towns.many", most);
        }
    }

    private static List<CaseKey> caseKeys(List<Municipality> towns) {
        return towns.stream().map(town -> CaseKey.of(town.ags())).toList();
    }

    private TaskViewer viewer() {
        return new TaskViewer(user.username(), user.groups());
    }
}
