package de.ozglotse.reporting.web;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.NotFound;
import de.ozglotse.workflow.AwaitedEvent;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets the coordinator report what happened to a municipality; what ends its processes is asked for a second time. */
@Controller
@RequestMapping("/gemeinden/{ags:[0-9]{8}}/ereignisse")
class CaseEventController {

    private final CaseEvents events;
    private final Municipalities municipalities;
    private final CurrentUser currentUser;
    private final MessageSource messages;

    CaseEventController(
            CaseEvents events, Municipalities municipalities, CurrentUser currentUser, MessageSource messages) {
        this.events = events;
        this.municipalities = municipalities;
        this.currentUser = currentUser;
        this.messages = messages;
    }

    @ModelAttribute("municipality")
    Municipality municipality(@PathVariable Ags ags, HttpServletRequest request) {
        if (!request.isUserInRole("KOORDINATION")) {
            throw new AccessDeniedException("Only the coordination reports events");
        }
        return municipalities.find(ags).orElseThrow(() -> new NotFound("No municipality has this AGS"));
    }

    @GetMapping
    String confirm(
            @ModelAttribute("municipality") Municipality municipality,
            @RequestParam String message,
            Model model,
            RedirectAttributes redirect) {
        Optional<AwaitedEvent> event = events.awaited(CaseKey.of(municipality.ags()), message);
        if (event.isEmpty()) {
            return backTo(municipality, "reporting.event.gone", redirect);
        }
        model.addAttribute("event", event.get());
        return "reporting/event";
    }

    @PostMapping
    String report(
            @ModelAttribute("municipality") Municipality municipality,
            @RequestParam String message,
            @RequestParam(defaultValue = "false") boolean confirmed,
            RedirectAttributes redirect) {
        CaseKey caseKey = CaseKey.of(municipality.ags());
        Optional<AwaitedEvent> event = events.awaited(caseKey, message);
        if (event.filter(awaited -> awaited.ending() && !confirmed).isPresent()) {
            redirect.addAttribute("message", message);
            return "redirect:/gemeinden/" + municipality.ags() + "/ereignisse";
        }
        boolean reported = event.filter(awaited -> events.report(caseKey, awaited, currentUser.actor()))
                .isPresent();
        return backTo(
                municipality,
                reported ? "reporting.event.reported" : "reporting.event.gone",
                redirect,
                event.map(AwaitedEvent::label).orElse(""));
    }

    /** Not an event of a running process: it begins the first one. */
    @PostMapping("/beginn")
    String begin(@ModelAttribute("municipality") Municipality municipality, RedirectAttributes redirect) {
        events.begin(CaseKey.of(municipality.ags()), currentUser.actor());
        return backTo(municipality, "reporting.municipality.begun", redirect, municipality.name());
    }

    private String backTo(Municipality municipality, String notice, RedirectAttributes redirect, Object... arguments) {
        redirect.addFlashAttribute("notice", messages.getMessage(notice, arguments, Locale.GERMANY));
        return "redirect:/gemeinden/" + municipality.ags();
    }
}
