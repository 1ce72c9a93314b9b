package de.ozglotse.reporting.web;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.identity.CurrentUser;
import de.ozglotse.okr.OkrCycle;
import de.ozglotse.okr.QuarterView;
import de.ozglotse.shared.CaseKey;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Begins the planning of the quarter that can be planned. */
@Controller
class QuarterPlanningController {

    private final OkrCycle cycle;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final MessageSource messages;

    QuarterPlanningController(OkrCycle cycle, AuditTrail audit, CurrentUser user, MessageSource messages) {
        this.cycle = cycle;
        this.audit = audit;
        this.user = user;
        this.messages = messages;
    }

    static boolean mayPlan(HttpServletRequest request) {
        return Stream.of("KOORDINATION", "STRATEGIETEAM").anyMatch(request::isUserInRole);
    }

    @PostMapping("/fortschritt/quartal")
    String plan(HttpServletRequest request, RedirectAttributes redirect) {
        if (!mayPlan(request)) {
            throw new AccessDeniedException("Only the coordination and the Strategieteams plan");
        }
        QuarterView quarter = cycle.plan();
        audit.record(user.actor(), "quarter.planned", CaseKey.COUNTY, quarter.label());
        redirect.addFlashAttribute(
                "notice",
                messages.getMessage("reporting.quarter.planned", new Object[] {quarter.label()}, Locale.GERMANY));
        return "redirect:/quartale/" + quarter.id() + "/planung";
    }
}
