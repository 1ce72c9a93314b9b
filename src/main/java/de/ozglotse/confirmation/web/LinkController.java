package de.ozglotse.confirmation.web;

import de.ozglotse.confirmation.LinkClosed;
import de.ozglotse.confirmation.ReceivedLink;
import de.ozglotse.confirmation.ReceivedLink.Status;
import de.ozglotse.confirmation.ReceivedLinks;
import de.ozglotse.mail.Office;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.InvalidInput;
import de.ozglotse.tasklist.StepAlreadyAnswered;
import de.ozglotse.workflow.InvalidAnswer;
import de.ozglotse.workflow.OpenSteps.Decline;
import de.ozglotse.workflow.StepField;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that a link opens. Reading it changes nothing; each answer is a POST followed by a redirect. */
@Controller
@RequestMapping("/r/{token}")
class LinkController {

    private final ReceivedLinks links;
    private final Office office;
    private final MessageSource messages;
    private final Clock clock;
    private final Map<String, StepField> ownFields;

    LinkController(ReceivedLinks links, Office office, MessageSource messages, Clock clock) {
        this.links = links;
        this.office = office;
        this.messages = messages;
        this.clock = clock;
        this.ownFields = LinkAnswer.fields(messages);
    }

    @ModelAttribute("office")
    Office office() {
        return office;
    }

    @GetMapping
    String show(@PathVariable String token, Model model, HttpServletResponse response) {
        return page(links.look(token), Map.of(), List.of(), model, response);
    }

    @PostMapping
    String answer(
            @PathVariable String token,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        ReceivedLink link = links.look(token);
        if (link.status() != Status.OPEN) {
            return page(link, typed, List.of(), model, response);
        }
        LinkAnswer answer = new LinkAnswer(typed);
        List<FormError> errors = answer.check(CountyTime.dayOf(clock.instant()), messages);
        try {
            if (errors.isEmpty()) {
                send(token, link, answer, typed);
                return "redirect:/r/{token}/danke";
            }
        } catch (InvalidInput e) {
            errors = errors(e);
        } catch (InvalidAnswer e) {
            errors = List.of(new FormError(LinkAnswer.CHOICE, text("confirmation.error.refused")));
        } catch (LinkClosed | StepAlreadyAnswered e) {
            return page(links.look(token), typed, List.of(), model, response);
        }
        return page(link, typed, errors, model, response);
    }

    @GetMapping("/danke")
    String thanks(@PathVariable String token, Model model, HttpServletResponse response) {
        ReceivedLink link = links.look(token);
        Optional<ReceivedLink.Reply> own = link.reply().filter(ReceivedLink.Reply::own);
        if (own.isEmpty()) {
            return page(link, Map.of(), List.of(), model, response);
        }
        model.addAttribute("reply", own.get());
        return "confirmation/danke";
    }

    @PostMapping("/neu")
    String renew(@PathVariable String token) {
        try {
            links.renew(token);
        } catch (DataIntegrityViolationException e) {
            // somebody else asked at the same moment: one new link is enough, and the answer is the same for everybody
        }
        return "redirect:/r/{token}/neu";
    }

    @GetMapping("/neu")
    String renewed() {
        return "confirmation/angefordert";
    }

    private void send(String token, ReceivedLink link, LinkAnswer answer, Map<String, String> typed) {
        switch (answer.choice().orElseThrow()) {
            case BESTAETIGEN -> links.complete(token, stepInput(link, typed), answer.name());
            case NOCH_NICHT -> links.postpone(token, answer.until(), answer.name());
            case RUECKFRAGE -> links.ask(token, answer.question(), answer.name());
            case NICHT_ZUSTAENDIG ->
                links.decline(
                        token, Decline.NICHT_ZUSTAENDIG, answer.colleague().map(this::responsible), answer.name());
            case ABLEHNEN -> links.decline(token, Decline.ABGELEHNT, Optional.of(answer.reason()), answer.name());
        }
    }

    private String responsible(String colleague) {
        return messages.getMessage("confirmation.colleague", new Object[] {colleague}, Locale.GERMANY);
    }

    /** Only what the step asks for: whatever else was sent is not the business of the process. */
    private static Map<String, String> stepInput(ReceivedLink link, Map<String, String> typed) {
        return link.question().orElseThrow().step().definition().fields().stream()
                .map(StepField::id)
                .filter(typed::containsKey)
                .collect(Collectors.toMap(id -> id, typed::get));
    }

    private List<FormError> errors(InvalidInput invalid) {
        return invalid.problems().entrySet().stream()
                .map(problem -> new FormError(
                        LinkAnswer.fieldOf(problem.getKey()),
                        messages.getMessage(
                                problem.getValue().messageKey(),
                                problem.getValue().arguments().toArray(),
                                Locale.GERMANY)))
                .toList();
    }

    private String page(
            ReceivedLink link,
            Map<String, String> typed,
            List<FormError> errors,
            Model model,
            HttpServletResponse response) {
        response.setStatus(status(link, errors).value());
        model.addAttribute("reply", link.reply().orElse(null));
        if (link.status() != Status.OPEN) {
            return "confirmation/beendet";
        }
        model.addAttribute("question", link.question().orElseThrow());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("own", ownFields);
        model.addAttribute(
                "errorOf",
                errors.stream().collect(Collectors.toMap(FormError::fieldId, FormError::text, (first, next) -> first)));
        return "confirmation/frage";
    }

    private static HttpStatus status(ReceivedLink link, List<FormError> errors) {
        return switch (link.status()) {
            case OPEN -> errors.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
            case ANSWERED, GONE -> HttpStatus.GONE;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
        };
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.GERMANY);
    }
}
