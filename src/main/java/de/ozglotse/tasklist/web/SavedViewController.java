package de.ozglotse.tasklist.web;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.tasklist.SavedViews;
import de.ozglotse.tasklist.TaskViewer;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saves, renames, shares and deletes views of the list. */
@Controller
class SavedViewController {

    private static final String PAGE = "redirect:/aufgaben/ansichten";

    private final SavedViews views;
    private final CurrentUser user;
    private final MessageSource messages;

    SavedViewController(SavedViews views, CurrentUser user, MessageSource messages) {
        this.views = views;
        this.user = user;
        this.messages = messages;
    }

    /** @param liste query of the list that is to be saved; without it only the saved ones are shown */
    @GetMapping("/aufgaben/ansichten")
    String show(@RequestParam(required = false) String liste, Model model) {
        model.addAttribute("saved", views.of(viewer()));
        if (liste != null) {
            model.addAttribute("query", ListQueryText.parse(liste).query());
        }
        return "tasklist/saved";
    }

    @PostMapping("/aufgaben/ansichten")
    String save(
            @RequestParam String name,
            @RequestParam String liste,
            @RequestParam(defaultValue = "false") boolean geteilt,
            RedirectAttributes redirect) {
        String query = ListQueryText.parse(liste).query();
        views.save(name, query, geteilt, viewer());
        notice(redirect, "tasklist.saved.done", name.strip());
        return "redirect:/aufgaben" + (query.isEmpty() ? "" : "?" + query);
    }

    @PostMapping("/aufgaben/ansichten/{id}")
    String change(
            @PathVariable UUID id,
            @RequestParam String name,
            @RequestParam(defaultValue = "false") boolean geteilt,
            RedirectAttributes redirect) {
        views.change(id, name, geteilt, viewer());
        notice(redirect, "tasklist.saved.changed", name.strip());
        return PAGE;
    }

    @PostMapping("/aufgaben/ansichten/{id}/loeschen")
    String delete(@PathVariable UUID id, RedirectAttributes redirect) {
        views.delete(id, viewer());
        notice(redirect, "tasklist.saved.deleted");
        return PAGE;
    }

    private TaskViewer viewer() {
        return new TaskViewer(user.username(), user.groups());
    }

    private void notice(RedirectAttributes redirect, String key, Object... arguments) {
        redirect.addFlashAttribute("notice", messages.getMessage(key, arguments, Locale.GERMANY));
    }
}
