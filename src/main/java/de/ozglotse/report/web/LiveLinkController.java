package de.ozglotse.report.web;

import de.ozglotse.mail.BaseUrl;
import de.ozglotse.report.LiveLinks;
import de.ozglotse.report.LiveToken;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.FieldProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives out links to committees and revokes them. */
@Controller
@RequestMapping("/berichte/freigaben")
class LiveLinkController {

    private final LiveLinks links;
    private final ReportListPage page;
    private final BaseUrl baseUrl;
    private final MessageSource messages;
    private final Clock clock;

    LiveLinkController(LiveLinks links, ReportListPage page, BaseUrl baseUrl, MessageSource messages, Clock clock) {
        this.links = links;
        this.page = page;
        this.baseUrl = baseUrl;
        this.messages = messages;
        this.clock = clock;
    }

    /** Shows the address in the answer itself: it must not be kept anywhere, not even in a session. */
    @PostMapping
    String issue(
            @ModelAttribute LiveLinkForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        List<FieldProblem> problems = form.problems(CountyTime.dayOf(clock.instant()), messages);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page.show(Makers.isOne(request), form, problems, model);
        }
        LocalDate lastDay = form.lastDay().orElseThrow();
        LiveToken token = links.issue(form.empfaenger(), lastDay);
        model.addAttribute("address", baseUrl.value() + token.path());
        model.addAttribute("recipient", form.empfaenger());
        model.addAttribute("lastDay", lastDay);
        return "report/link-issued";
    }

    @PostMapping("/{id:[0-9]{1,18}}/widerruf")
    String revoke(@PathVariable long id, RedirectAttributes redirect) {
        links.revoke(id);
        redirect.addFlashAttribute("notice", messages.getMessage("report.links.revoked", null, Locale.GERMANY));
        return "redirect:/berichte";
    }
}
