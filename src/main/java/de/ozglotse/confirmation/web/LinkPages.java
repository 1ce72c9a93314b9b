package de.ozglotse.confirmation.web;

import de.ozglotse.confirmation.LinkAddress;
import de.ozglotse.confirmation.ReceivedLink;
import de.ozglotse.confirmation.ReceivedLink.Question;
import de.ozglotse.confirmation.ReceivedLink.Status;
import de.ozglotse.workflow.StepField;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Chooses the page that a question is shown on, and its status. */
@Component
class LinkPages {

    private final MessageSource messages;
    private final Map<String, StepField> ownFields;

    LinkPages(MessageSource messages) {
        this.messages = messages;
        this.ownFields = LinkAnswer.fields(messages);
    }

    String show(LinkAddress address, ReceivedLink link, LinkForm form, Model model, HttpServletResponse response) {
        model.addAttribute("overview", link.overview());
        model.addAttribute("reply", link.reply().orElse(null));
        if (link.status() == Status.OPEN) {
            model.addAttribute("path", LinkPath.of(address));
            return question(link.question().orElseThrow(), form, model, response);
        }
        model.addAttribute("change", LinkPath.of(address) + LinkPath.CHANGE);
        response.setStatus(status(link).value());
        return "confirmation/beendet";
    }

    /** A form has come to a link that takes none any more: what was typed is not stored, but not lost either. */
    String refuse(LinkAddress address, ReceivedLink link, LinkForm form, Model model, HttpServletResponse response) {
        String page = show(address, link, form, model, response);
        if (link.status() != Status.OPEN) {
            model.addAttribute("lost", TypedText.of(form.typed(), messages));
            response.setStatus(HttpStatus.GONE.value());
        }
        return page;
    }

    String change(LinkAddress address, Question question, LinkForm form, Model model, HttpServletResponse response) {
        model.addAttribute("overview", true);
        model.addAttribute("path", LinkPath.of(address) + LinkPath.CHANGE);
        model.addAttribute("changing", true);
        return question(question, form, model, response);
    }

    private String question(Question question, LinkForm form, Model model, HttpServletResponse response) {
        response.setStatus(form.status().value());
        model.addAttribute("question", question);
        model.addAttribute("typed", form.typed());
        model.addAttribute("alsoFor", form.alsoFor());
        model.addAttribute("errors", form.errors());
        model.addAttribute("doubted", form.isDoubted());
        model.addAttribute("filesLost", form.losesFiles());
        model.addAttribute("errorOf", form.errorOf());
        model.addAttribute("own", ownFields);
        return "confirmation/frage";
    }

    /** A dead link looks like one that never was. */
    private static HttpStatus status(ReceivedLink link) {
        return link.status() == Status.ANSWERED ? HttpStatus.GONE : HttpStatus.NOT_FOUND;
    }
}
