package de.ozglotse.municipality.web;

import de.ozglotse.municipality.Contact;
import de.ozglotse.municipality.ContactMerge;
import de.ozglotse.municipality.ContactMerge.Choice;
import de.ozglotse.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes one contact of several who are the same person, after a look at what that does. */
@Controller
@RequestMapping("/gemeinden/kontakte/zusammenfuehren")
class ContactMergeController {

    private static final String LIST = "redirect:/gemeinden/kontakte";

    private final ContactMerge merge;
    private final MessageSource messages;

    ContactMergeController(ContactMerge merge, MessageSource messages) {
        this.merge = merge;
        this.messages = messages;
    }

    @ModelAttribute
    void requireCoordination(HttpServletRequest request) {
        if (!request.isUserInRole("KOORDINATION")) {
            throw new AccessDeniedException("Contacts are the coordination's");
        }
    }

    @GetMapping
    ModelAndView preview(@RequestParam(defaultValue = "") List<UUID> id) {
        return new ModelAndView("municipality/contacts-merge", "proposal", merge.propose(id));
    }

    @PostMapping
    ModelAndView take(
            @RequestParam(defaultValue = "") List<UUID> id,
            @RequestParam UUID email,
            @RequestParam UUID name,
            @RequestParam UUID funktion,
            @RequestParam UUID telefon,
            @RequestParam(defaultValue = "") String stand,
            RedirectAttributes flash) {
        Optional<Contact> merged = merge.merge(id, new Choice(email, name, funktion, telefon), stand);
        if (merged.isEmpty()) {
            ModelAndView page = preview(id);
            page.setStatus(HttpStatus.CONFLICT);
            return page.addObject("outOfDate", true);
        }
        flash.addFlashAttribute(
                "notice", text("municipality.merge.done", merged.get().name()));
        return new ModelAndView(LIST);
    }

    @ExceptionHandler
    String refused(Refused reason, RedirectAttributes flash) {
        flash.addFlashAttribute(
                "notice", text(reason.messageKey(), reason.arguments().toArray()));
        return LIST;
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMANY);
    }
}
