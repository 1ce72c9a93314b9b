package de.ozglotse.report.web;

import de.ozglotse.okr.QuarterStates;
import de.ozglotse.okr.Sight;
import de.ozglotse.report.Audience;
import de.ozglotse.report.Draft;
import de.ozglotse.report.Order;
import de.ozglotse.report.ReportLine;
import de.ozglotse.report.Reports;
import de.ozglotse.shared.FieldProblem;
import de.ozglotse.shared.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Prepares a report: the figures of a day, the proposed texts, how it will look, and freezing it. */
@Controller
@RequestMapping("/berichte/neu")
class DraftController {

    private final Reports reports;
    private final QuarterStates states;
    private final MessageSource messages;

    DraftController(Reports reports, QuarterStates states, MessageSource messages) {
        this.reports = reports;
        this.states = states;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView draft(
            @RequestParam(required = false) LocalDate stichtag,
            @RequestParam(required = false) LocalDate bekannt,
            @RequestParam(defaultValue = "LENKUNGSGRUPPE") Audience adressat) {
        Sight sight = states.sight(Optional.ofNullable(stichtag), Optional.ofNullable(bekannt));
        Draft draft = draft(new Order(sight.day(), sight.knownAt(), adressat));
        return page(draft, DraftForm.of(draft.wording().texts()), List.of());
    }

    @PostMapping
    ModelAndView next(
            @RequestParam LocalDate stichtag,
            @RequestParam Instant bekannt,
            @RequestParam Audience adressat,
            @RequestParam String pruefzahl,
            @RequestParam(defaultValue = "vorschau") String schritt,
            @ModelAttribute DraftForm form,
            RedirectAttributes redirect) {
        Sight now = states.sight(Optional.of(stichtag), Optional.empty());
        Instant known = bekannt.isAfter(now.knownAt()) ? now.knownAt() : bekannt;
        Order order = new Order(now.day(), known, adressat);
        List<FieldProblem> problems = form.problems(order.day(), messages);
        if (!problems.isEmpty() || !schritt.equals("einfrieren")) {
            return page(draft(order), form, problems);
        }
        ReportLine frozen = reports.freeze(order, form.texts(), pruefzahl);
        redirect.addFlashAttribute(
                "notice",
                messages.getMessage("report.frozen", new Object[] {frozen.number(), frozen.mark()}, Locale.GERMANY));
        return new ModelAndView("redirect:/berichte/" + frozen.path());
    }

    private Draft draft(Order order) {
        return reports.draft(order).orElseThrow(() -> new Refused("report.refused.no-quarter"));
    }

    private ModelAndView page(Draft draft, DraftForm form, List<FieldProblem> problems) {
        ModelAndView page =
                new ModelAndView("report/draft", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("draft", draft)
                .addObject("report", ReportView.of(draft, form.texts()))
                .addObject("form", form)
                .addObject("errors", problems);
    }
}
