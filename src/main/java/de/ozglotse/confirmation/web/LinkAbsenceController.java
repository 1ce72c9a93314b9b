package de.ozglotse.confirmation.web;

import de.ozglotse.confirmation.ContactAbsences;
import de.ozglotse.confirmation.LinkClosed;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.FieldProblem;
import de.ozglotse.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets a contact say when he or she is away. A name is wanted for each change: no program types one. */
@Controller
@RequestMapping("/r/{token}")
class LinkAbsenceController {

    private static final int LONGEST_NAME = 100;

    private final ContactAbsences absences;
    private final OverviewPage page;
    private final MessageSource messages;
    private final Clock clock;

    LinkAbsenceController(ContactAbsences absences, OverviewPage page, MessageSource messages, Clock clock) {
        this.absences = absences;
        this.page = page;
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping("/abwesend")
    String enter(
            @PathVariable String token,
            AbsenceForm form,
            @RequestParam(defaultValue = "") String name,
            Model model,
            HttpServletResponse response) {
        List<FieldProblem> errors = new ArrayList<>(form.ownErrors(this::text, CountyTime.dayOf(clock.instant())));
        checkName("absender", name, errors);
        if (errors.isEmpty()) {
            try {
                absences.enter(token, form.note(), name.strip());
                return "redirect:/r/{token}/schritte?abwesenheit=gespeichert";
            } catch (Refused e) {
                errors.add(new FieldProblem("vertretung", text(e.messageKey())));
            } catch (LinkClosed e) {
                // the page says so, and gives back what was typed
            }
        }
        return page.show(token, form, errors, name, model, response);
    }

    @PostMapping("/anwesend")
    String remove(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            Model model,
            HttpServletResponse response) {
        List<FieldProblem> errors = new ArrayList<>();
        checkName("zurueck", name, errors);
        if (!errors.isEmpty()) {
            return page.show(token, AbsenceForm.empty(), errors, name, model, response);
        }
        try {
            absences.remove(token, name.strip());
            return "redirect:/r/{token}/schritte?abwesenheit=geloescht";
        } catch (LinkClosed e) {
            return page.show(token, AbsenceForm.empty(), errors, name, model, response);
        }
    }

    private void checkName(String field, String name, List<FieldProblem> errors) {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            errors.add(new FieldProblem(field, text("confirmation.error.name")));
        }
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.GERMANY);
    }
}
