package de.ozglotse.tasklist.web;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.TaskViewer;
import de.ozglotse.tasklist.Watching;
import de.ozglotse.workflow.StepId;
import java.time.Instant;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets people watch a task or a municipality, stop it, and say that they have seen what is new. */
@Controller
class WatchController {

    private final Watching watching;
    private final CurrentUser user;
    private final MessageSource messages;

    WatchController(Watching watching, CurrentUser user, MessageSource messages) {
        this.watching = watching;
        this.user = user;
        this.messages = messages;
    }

    @PostMapping("/aufgaben/{id}/beobachten")
    String watch(
            @PathVariable StepId id,
            @RequestParam boolean an,
            @RequestParam(required = false) String liste,
            RedirectAttributes redirect) {
        if (an) {
            watching.watch(id, viewer(), user.actor());
        } else {
            watching.stop(id, viewer());
        }
        notice(redirect, an ? "tasklist.watch.begun" : "tasklist.watch.ended");
        redirect.addAttribute("id", id.value());
        if (liste != null) {
            redirect.addAttribute("liste", ListQueryText.parse(liste).here());
        }
        return "redirect:/aufgaben/{id}";
    }

    @PostMapping("/gemeinden/{ags:[0-9]{8}}/beobachten")
    String watchTown(@PathVariable Ags ags, @RequestParam boolean an, RedirectAttributes redirect) {
        if (an) {
            watching.watch(CaseKey.of(ags), viewer(), user.actor());
        } else {
            watching.stop(CaseKey.of(ags), viewer());
        }
        notice(redirect, an ? "tasklist.watch.town.begun" : "tasklist.watch.town.ended");
        redirect.addAttribute("ags", ags.value());
        return "redirect:/gemeinden/{ags}";
    }

    /** @param bis when the page was made that the person has read */
    @PostMapping("/aufgaben/beobachtet/gesehen")
    String seen(@RequestParam Instant bis, RedirectAttributes redirect) {
        watching.seenAll(bis, viewer());
        notice(redirect, "tasklist.watch.seen.done");
        return "redirect:/aufgaben?ansicht=beobachtet";
    }

    private TaskViewer viewer() {
        return new TaskViewer(user.username(), user.groups());
    }

    private void notice(RedirectAttributes redirect, String key) {
        redirect.addFlashAttribute("notice", messages.getMessage(key, null, Locale.GERMANY));
    }
}
