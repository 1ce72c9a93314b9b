package de.ozglotse.identity.web;

import de.ozglotse.identity.AccessTokens;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.FieldProblem;
import de.ozglotse.shared.Refused;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The access tokens that a person has made for programs. */
@Controller
@RequestMapping("/profil/token")
class TokenController {

    private static final int LONGEST_LABEL = 100;
    private static final int USUAL_DAYS = 90;

    private final AccessTokens tokens;
    private final MessageSource messages;
    private final Clock clock;

    TokenController(AccessTokens tokens, MessageSource messages, Clock clock) {
        this.tokens = tokens;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(Principal person) {
        return page(person, "", today().plusDays(USUAL_DAYS).toString(), List.of());
    }

    /** Answers with the page itself: in a redirect the secret would lie in the session, and so in the database. */
    @PostMapping
    ModelAndView create(
            Principal person,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String bis) {
        String label = name.strip();
        if (label.isEmpty() || label.length() > LONGEST_LABEL) {
            return refused(person, label, bis, "name", text("identity.tokens.name.missing"));
        }
        try {
            String secret = tokens.create(person.getName(), label, LocalDate.parse(bis));
            return show(person).addObject("secret", secret);
        } catch (DateTimeParseException e) {
            return refused(person, label, bis, "bis", text("identity.tokens.day"));
        } catch (Refused e) {
            return refused(
                    person,
                    label,
                    bis,
                    "bis",
                    text(e.messageKey(), e.arguments().toArray()));
        }
    }

    @PostMapping("/{id:\\d{1,18}}/widerrufen")
    String revoke(Principal person, @PathVariable long id, RedirectAttributes redirect) {
        tokens.revoke(person.getName(), id);
        redirect.addFlashAttribute("notice", text("identity.tokens.revoked"));
        return "redirect:/profil/token";
    }

    private ModelAndView refused(Principal person, String label, String until, String field, String problem) {
        ModelAndView page = page(person, label, until, List.of(new FieldProblem(field, problem)));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Principal person, String label, String until, List<FieldProblem> errors) {
        return new ModelAndView("identity/tokens")
                .addObject("tokens", tokens.of(person.getName()))
                .addObject("label", label)
                .addObject("until", until)
                .addObject("today", today())
                .addObject("latest", today().plusYears(1))
                .addObject("errors", errors);
    }

    private LocalDate today() {
        return CountyTime.dayOf(clock.instant());
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMANY);
    }
}
