package de.ozglotse.confirmation.web;

import de.ozglotse.confirmation.ReceivedLinks;
import de.ozglotse.confirmation.TownHallOverview;
import de.ozglotse.shared.FieldProblem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page <em>Ihre Schritte</em>. */
@Component
class OverviewPage {

    private final ReceivedLinks links;
    private final MessageSource messages;

    OverviewPage(ReceivedLinks links, MessageSource messages) {
        this.links = links;
        this.messages = messages;
    }

    /** @param name who wants to change something, as typed */
    String show(
            String token,
            AbsenceForm form,
            List<FieldProblem> errors,
            String name,
            Model model,
            HttpServletResponse response) {
        Optional<TownHallOverview> overview = links.overview(token);
        if (overview.isEmpty()) {
            return gone(form.typedBy(name), !errors.isEmpty(), model, response);
        }
        response.setStatus((errors.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST).value());
        model.addAttribute("overview", overview.get());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("name", name);
        model.addAttribute(
                "problems",
                errors.stream()
                        .collect(Collectors.toMap(FieldProblem::fieldId, FieldProblem::text, (first, next) -> first)));
        return "confirmation/schritte";
    }

    private String gone(Map<String, String> typed, boolean wrong, Model model, HttpServletResponse response) {
        List<TypedText> lost = TypedText.of(typed, messages);
        if (lost.isEmpty() && !wrong) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        } else {
            model.addAttribute("lost", lost);
            response.setStatus(HttpStatus.GONE.value());
        }
        return "confirmation/beendet";
    }
}
