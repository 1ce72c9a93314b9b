package de.ozglotse.confirmation.web;

import de.ozglotse.confirmation.ContactAbsences;
import de.ozglotse.confirmation.ContactAgenda;
import de.ozglotse.confirmation.ContactAgenda.Agenda;
import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.FieldProblem;
import de.ozglotse.shared.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The coordinator's page about the contact of a municipality: absence, deputy, change of person. */
@Controller
@RequestMapping("/gemeinden/{ags:[0-9]{8}}/ansprechperson")
class ContactController {

    private final ContactAgenda agenda;
    private final ContactAbsences absences;
    private final Municipalities municipalities;
    private final MessageSource messages;

    ContactController(
            ContactAgenda agenda, ContactAbsences absences, Municipalities municipalities, MessageSource messages) {
        this.agenda = agenda;
        this.absences = absences;
        this.municipalities = municipalities;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView show(@PathVariable Ags ags, HttpServletRequest request) {
        requireCoordinator(request);
        return page(ags, AbsenceForm.of(agenda(ags)), List.of());
    }

    @PostMapping("/abwesenheit")
    ModelAndView enter(
            @PathVariable Ags ags, AbsenceForm form, HttpServletRequest request, RedirectAttributes redirect) {
        requireCoordinator(request);
        List<FieldProblem> errors = form.errors(this::text);
        if (!errors.isEmpty()) {
            ModelAndView page = page(ags, form, errors);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        absences.enter(ags, form.note());
        return back(ags, redirect, "confirmation.contact.absence.saved");
    }

    @PostMapping("/anwesend")
    String remove(@PathVariable Ags ags, HttpServletRequest request, RedirectAttributes redirect) {
        requireCoordinator(request);
        absences.remove(ags);
        return back(ags, redirect, "confirmation.contact.absence.removed").getViewName();
    }

    @PostMapping("/wechsel")
    String change(@PathVariable Ags ags, HttpServletRequest request, RedirectAttributes redirect) {
        requireCoordinator(request);
        agenda.changed(ags);
        return back(ags, redirect, "confirmation.contact.change.begun").getViewName();
    }

    @PostMapping("/kollege")
    String takeOver(
            @PathVariable Ags ags, @RequestParam UUID person, HttpServletRequest request, RedirectAttributes redirect) {
        requireCoordinator(request);
        String name = agenda.takeOver(ags, person).name();
        redirect.addFlashAttribute(
                "notice", messages.getMessage("confirmation.contact.named.taken", new Object[] {name}, Locale.GERMANY));
        return "redirect:/gemeinden/" + ags + "/ansprechperson";
    }

    private ModelAndView page(Ags ags, AbsenceForm form, List<FieldProblem> errors) {
        ModelAndView page = new ModelAndView("confirmation/ansprechperson");
        page.addObject("municipality", municipality(ags));
        page.addObject("agenda", agenda(ags));
        page.addObject("form", form);
        page.addObject("errors", errors);
        page.addObject(
                "problems",
                errors.stream()
                        .collect(Collectors.toMap(FieldProblem::fieldId, FieldProblem::text, (first, next) -> first)));
        return page;
    }

    private ModelAndView back(Ags ags, RedirectAttributes redirect, String key) {
        redirect.addFlashAttribute("notice", text(key));
        return new ModelAndView("redirect:/gemeinden/" + ags + "/ansprechperson");
    }

    private Municipality municipality(Ags ags) {
        return municipalities.find(ags).orElseThrow(() -> new NotFound("No municipality has this AGS"));
    }

    private Agenda agenda(Ags ags) {
        return agenda.of(municipality(ags).ags()).orElseThrow(() -> new NotFound("a contact of " + ags));
    }

    private static void requireCoordinator(HttpServletRequest request) {
        if (!request.isUserInRole("KOORDINATION")) {
            throw new AccessDeniedException("Only the coordinator looks after contacts");
        }
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.GERMANY);
    }
}
