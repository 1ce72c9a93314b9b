package de.ozglotse.rehearsal.web;

import de.ozglotse.okr.QuarterState;
import de.ozglotse.okr.QuarterStates;
import de.ozglotse.rehearsal.Rehearsal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of the rehearsal: which time it is, three ways to move it, and what that has brought. */
@Controller
@Profile("rehearsal")
@RequestMapping("/probelauf")
class RehearsalController {

    private final RehearsalDesk desk;
    private final Rehearsal rehearsal;
    private final QuarterStates states;
    private final MessageSource messages;

    RehearsalController(RehearsalDesk desk, Rehearsal rehearsal, QuarterStates states, MessageSource messages) {
        this.desk = desk;
        this.rehearsal = rehearsal;
        this.states = states;
        this.messages = messages;
    }

    @GetMapping
    String show(Model model, HttpServletRequest request) {
        model.addAttribute("now", Moments.text(rehearsal.now()));
        model.addAttribute("weekday", Moments.weekday(rehearsal.now()));
        model.addAttribute("last", desk.last().orElse(null));
        model.addAttribute("lights", states.now().map(QuarterState::states).orElse(Map.of()));
        model.addAttribute("seed", String.valueOf(rehearsal.seed()));
        model.addAttribute("shares", rehearsal.shares());
        model.addAttribute("officePlays", rehearsal.officePlays());
        model.addAttribute("mayMove", mayMove(request));
        return "rehearsal/rehearsal";
    }

    @PostMapping("/zeit")
    String move(@RequestParam TimeStep schritt, HttpServletRequest request, RedirectAttributes redirect) {
        requireMover(request);
        TakenStep taken = desk.move(schritt);
        String key = taken.stopped() ? "rehearsal.stopped" : "rehearsal.moved";
        return back(redirect, key, Moments.text(taken.to()), taken.seconds());
    }

    @PostMapping("/koordination")
    String office(@RequestParam boolean spielt, HttpServletRequest request, RedirectAttributes redirect) {
        requireMover(request);
        rehearsal.officePlays(spielt);
        return back(redirect, spielt ? "rehearsal.office.on" : "rehearsal.office.off");
    }

    private static void requireMover(HttpServletRequest request) {
        if (!mayMove(request)) {
            throw new AccessDeniedException("Only the coordination and the administration move the time");
        }
    }

    private static boolean mayMove(HttpServletRequest request) {
        return request.isUserInRole("KOORDINATION") || request.isUserInRole("VERWALTUNG");
    }

    private String back(RedirectAttributes redirect, String key, Object... arguments) {
        redirect.addFlashAttribute("notice", messages.getMessage(key, arguments, Locale.GERMANY));
        return "redirect:/probelauf";
    }
}
