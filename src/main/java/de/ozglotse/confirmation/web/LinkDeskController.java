package de.ozglotse.confirmation.web;

import de.ozglotse.confirmation.LinkDesk;
import de.ozglotse.workflow.StepId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets the coordinator send links and reminders from a task page. */
@Controller
class LinkDeskController {

    private final LinkDesk desk;
    private final MessageSource messages;

    LinkDeskController(LinkDesk desk, MessageSource messages) {
        this.desk = desk;
        this.messages = messages;
    }

    @PostMapping("/aufgaben/{id}/link")
    String send(@PathVariable StepId id, HttpServletRequest request, RedirectAttributes redirect) {
        requireCoordinator(request);
        return backTo(id, redirect, "confirmation.desk.sent", desk.send(id));
    }

    @PostMapping("/aufgaben/{id}/erinnern")
    String remind(@PathVariable StepId id, HttpServletRequest request, RedirectAttributes redirect) {
        requireCoordinator(request);
        return backTo(id, redirect, "confirmation.desk.reminded", desk.remind(id));
    }

    /** Others may work on tasks, too, but the town halls hear from one office only. */
    private static void requireCoordinator(HttpServletRequest request) {
        if (!request.isUserInRole("KOORDINATION")) {
            throw new AccessDeniedException("Only the coordinator writes to town halls");
        }
    }

    private String backTo(StepId id, RedirectAttributes redirect, String key, String contact) {
        redirect.addFlashAttribute("notice", messages.getMessage(key, new Object[] {contact}, Locale.GERMANY));
        redirect.addAttribute("id", id.value());
        return "redirect:/aufgaben/{id}";
    }
}
