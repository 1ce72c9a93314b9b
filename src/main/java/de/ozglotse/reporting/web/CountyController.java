package de.ozglotse.reporting.web;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.notes.NotesDesk;
import de.ozglotse.notes.Place;
import de.ozglotse.shared.AsOf;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.CaseDiagrams;
import de.ozglotse.tasklist.WorkOverview;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows where the county's own case stands and begins its processes. */
@Controller
class CountyController {

    private final CountyCases county;
    private final WorkOverview work;
    private final CaseDiagrams diagrams;
    private final Timeline timeline;
    private final CurrentUser currentUser;
    private final MessageSource messages;
    private final NotesDesk notes;
    private final PastCases past;
    private final Clock clock;

    CountyController(
            CountyCases county,
            WorkOverview work,
            CaseDiagrams diagrams,
            Timeline timeline,
            CurrentUser currentUser,
            MessageSource messages,
            NotesDesk notes,
            PastCases past,
            Clock clock) {
        this.county = county;
        this.work = work;
        this.diagrams = diagrams;
        this.timeline = timeline;
        this.currentUser = currentUser;
        this.messages = messages;
        this.notes = notes;
        this.past = past;
        this.clock = clock;
    }

    @GetMapping("/landkreis")
    String county(AsOf asOf, HttpServletRequest request, Model model) {
        if (asOf.isPast()) {
            model.addAttribute(
                    "case", past.of(CaseKey.COUNTY, asOf, !currentUser.groups().isEmpty()));
            model.addAttribute("mayAct", !currentUser.groups().isEmpty());
            return "reporting/county-past";
        }
        LocalDate today = CountyTime.dayOf(clock.instant());
        boolean mayBegin = request.isUserInRole("KOORDINATION") || request.isUserInRole("PROJEKTTEAM");
        model.addAttribute("idle", mayBegin ? county.idle() : List.of());
        model.addAttribute("mayAct", request.isUserInRole("KOORDINATION"));
        model.addAttribute("diagrams", diagrams.of(CaseKey.COUNTY));
        model.addAttribute("mayWork", !currentUser.groups().isEmpty());
        model.addAttribute("notes", notes.of(Place.of(CaseKey.COUNTY)));
        model.addAttribute("timeline", timeline.of(CaseKey.COUNTY));
        model.addAttribute(
                "steps",
                work.of(CaseKey.COUNTY).stream()
                        .map(step -> new CountyStep(
                                StepLine.of(step, today), currentUser.groups().contains(step.group())))
                        .toList());
        return "reporting/county";
    }

    @PostMapping("/landkreis/ablaeufe/{key}/beginn")
    String begin(@PathVariable String key, RedirectAttributes redirect) {
        String label = county.begin(key, currentUser.actor());
        redirect.addFlashAttribute(
                "notice", messages.getMessage("reporting.county.begun", new Object[] {label}, Locale.GERMANY));
        return "redirect:/landkreis";
    }

    /** An open step of the county; it is a link for those who do it. */
    record CountyStep(StepLine line, boolean mine) {}
}
