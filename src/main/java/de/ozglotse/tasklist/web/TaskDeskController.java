package de.ozglotse.tasklist.web;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.shared.Refused;
import de.ozglotse.tasklist.GermanDates;
import de.ozglotse.tasklist.TaskDesk;
import de.ozglotse.tasklist.TaskViewer;
import de.ozglotse.workflow.StepId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Lets people hand a task over, rank it, put it off or move its date from the task's page. What was typed in vain is
 * shown there again.
 */
@Controller
class TaskDeskController {

    private final TaskDesk desk;
    private final CurrentUser user;
    private final MessageSource messages;

    TaskDeskController(TaskDesk desk, CurrentUser user, MessageSource messages) {
        this.desk = desk;
        this.user = user;
        this.messages = messages;
    }

    /** @param person empty if nobody is to have it */
    @PostMapping("/aufgaben/{id}/person")
    String assign(
            @PathVariable StepId id,
            @RequestParam String person,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        boolean nobody = person.isBlank();
        return act(id, request, redirect, nobody ? "tasklist.released" : "tasklist.assigned", () -> {
            if (nobody) {
                desk.release(id, viewer(), user.actor());
            } else {
                desk.assign(id, person, viewer(), user.actor());
            }
        });
    }

    @PostMapping("/aufgaben/{id}/prioritaet")
    String rank(
            @PathVariable StepId id,
            @RequestParam boolean hoch,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        String notice = hoch ? "tasklist.ranked.high" : "tasklist.ranked.normal";
        return act(id, request, redirect, notice, () -> desk.rank(id, hoch, viewer(), user.actor()));
    }

    @PostMapping("/aufgaben/{id}/wiedervorlage")
    String rest(
            @PathVariable StepId id,
            @RequestParam String bis,
            @RequestParam String grund,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        return act(
                id,
                request,
                redirect,
                "tasklist.resting",
                () -> desk.rest(id, day(bis), grund, viewer(), user.actor()));
    }

    @PostMapping("/aufgaben/{id}/wiedervorlage/ende")
    String wake(@PathVariable StepId id, HttpServletRequest request, RedirectAttributes redirect) {
        return act(id, request, redirect, "tasklist.awake", () -> desk.wake(id, viewer(), user.actor()));
    }

    @PostMapping("/aufgaben/{id}/frist")
    String moveDue(
            @PathVariable StepId id,
            @RequestParam String faellig,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        return act(
                id,
                request,
                redirect,
                "tasklist.due.moved",
                () -> desk.moveDue(id, day(faellig), viewer(), user.actor()));
    }

    private String act(
            StepId id, HttpServletRequest request, RedirectAttributes redirect, String notice, Runnable work) {
        String place = "";
        try {
            work.run();
            redirect.addFlashAttribute("notice", messages.getMessage(notice, null, Locale.GERMANY));
        } catch (Refused e) {
            redirect.addFlashAttribute(
                    "problem", messages.getMessage(e.messageKey(), e.arguments().toArray(), Locale.GERMANY));
            redirect.addFlashAttribute("typed", typed(request));
            // without it a phone shows the head of the page, and nothing seems to have happened
            place = "#bearbeitung-fehler";
        }
        redirect.addAttribute("id", id.value());
        String list = request.getParameter("liste");
        if (list != null) {
            redirect.addAttribute("liste", ListQueryText.parse(list).here());
        }
        return "redirect:/aufgaben/{id}" + place;
    }

    private static Map<String, String> typed(HttpServletRequest request) {
        Map<String, String> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, values[0]));
        return typed;
    }

    private static LocalDate day(String typed) {
        return GermanDates.day(typed).orElseThrow(() -> new Refused("tasklist.field.date"));
    }

    private TaskViewer viewer() {
        return new TaskViewer(user.username(), user.groups());
    }
}
