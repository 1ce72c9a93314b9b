package de.ozglotse.confirmation.web;

import de.ozglotse.confirmation.LinkAddress;
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
import de.ozglotse.workflow.StepId;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
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
@RequestMapping({"/r/{token}", "/r/{token}/fragen/{step:[A-Za-z0-9-]{1,64}}"})
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

    @ModelAttribute
    LinkAddress address(@PathVariable String token, @PathVariable(required = false) StepId step) {
        return new LinkAddress(token, Optional.ofNullable(step));
    }

    @GetMapping
    String show(@ModelAttribute(binding = false) LinkAddress address, Model model, HttpServletResponse response) {
        return page(address, links.look(address), Map.of(), List.of(), model, response);
    }

    @PostMapping
    String answer(
            @ModelAttribute(binding = false) LinkAddress address,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        ReceivedLink link = links.look(address);
        if (link.status() != Status.OPEN) {
            return page(address, link, typed, List.of(), model, response);
        }
        LinkAnswer answer = new LinkAnswer(typed);
        List<FormError> errors = answer.check(CountyTime.dayOf(clock.instant()), messages);
        try {
            if (errors.isEmpty()) {
                send(address, link, answer, typed);
                return "redirect:" + LinkPath.of(address) + "/danke";
            }
        } catch (InvalidInput e) {
            errors = errors(e);
        } catch (InvalidAnswer e) {
            errors = List.of(new FormError(LinkAnswer.CHOICE, text("confirmation.error.refused")));
        } catch (LinkClosed | StepAlreadyAnswered e) {
            return page(address, links.look(address), typed, List.of(), model, response);
        }
        return page(address, link, typed, errors, model, response);
    }

    @GetMapping("/danke")
    String thanks(@ModelAttribute(binding = false) LinkAddress address, Model model, HttpServletResponse response) {
        ReceivedLink link = links.look(address);
        Optional<ReceivedLink.Reply> own = link.reply().filter(ReceivedLink.Reply::own);
        if (own.isEmpty()) {
            return page(address, link, Map.of(), List.of(), model, response);
        }
        model.addAttribute("reply", own.get());
        model.addAttribute("overview", links.overview(address.token()).orElse(null));
        return "confirmation/danke";
    }

    private void send(LinkAddress address, ReceivedLink link, LinkAnswer answer, Map<String, String> typed) {
        switch (answer.choice().orElseThrow()) {
            case BESTAETIGEN -> links.complete(address, stepInput(link, typed), answer.name());
            case NOCH_NICHT -> links.postpone(address, answer.until(), answer.name());
            case RUECKFRAGE -> links.ask(address, answer.question(), answer.name());
            case NICHT_ZUSTAENDIG ->
                links.decline(
                        address, Decline.NICHT_ZUSTAENDIG, answer.colleague().map(this::responsible), answer.name());
            case ABLEHNEN -> links.decline(address, Decline.ABGELEHNT, Optional.of(answer.reason()), answer.name());
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
            LinkAddress address,
            ReceivedLink link,
            Map<String, String> typed,
            List<FormError> errors,
            Model model,
            HttpServletResponse response) {
        response.setStatus(status(link, errors).value());
        model.addAttribute("path", LinkPath.of(address));
        model.addAttribute("overview", link.overview());
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
            case ANSWERED -> HttpStatus.GONE;
            case GONE, UNKNOWN -> HttpStatus.NOT_FOUND;
        };
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.GERMANY);
    }
}
