package de.ozglotse.reporting.web;

import de.ozglotse.municipality.Municipalities;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.NotFound;
import de.ozglotse.workflow.StepId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The whole timeline of a municipality, of the county or of one of their steps, by pages. */
@Controller
class TimelineController {

    private final Municipalities municipalities;
    private final Timeline timeline;

    TimelineController(Municipalities municipalities, Timeline timeline) {
        this.municipalities = municipalities;
        this.timeline = timeline;
    }

    /** @param aufgabe a step of this municipality */
    @GetMapping("/gemeinden/{ags:[0-9]{8}}/verlauf")
    String municipality(
            @PathVariable Ags ags,
            @RequestParam(required = false) StepId aufgabe,
            @RequestParam(defaultValue = "") String art,
            @RequestParam(defaultValue = "1") int seite,
            HttpServletRequest request,
            Model model) {
        model.addAttribute(
                "municipality",
                municipalities.find(ags).orElseThrow(() -> new NotFound("No municipality has this AGS")));
        return fill(CaseKey.of(ags), aufgabe, art, seite, request, model);
    }

    @GetMapping("/landkreis/verlauf")
    String county(
            @RequestParam(required = false) StepId aufgabe,
            @RequestParam(defaultValue = "") String art,
            @RequestParam(defaultValue = "1") int seite,
            HttpServletRequest request,
            Model model) {
        return fill(CaseKey.COUNTY, aufgabe, art, seite, request, model);
    }

    private String fill(
            CaseKey caseKey, StepId aufgabe, String art, int seite, HttpServletRequest request, Model model) {
        if (caseKey.isMunicipality() && request.isUserInRole("LEITUNG")) {
            throw new AccessDeniedException("Who did and wrote what is no business of management");
        }
        TimelineFilter filter = TimelineFilter.of(art);
        model.addAttribute("address", request.getRequestURI());
        model.addAttribute("aufgabe", aufgabe);
        model.addAttribute("chosen", filter.address());
        model.addAttribute("filters", TimelineFilter.values());
        model.addAttribute("mayAct", request.isUserInRole("KOORDINATION"));
        model.addAttribute("page", timeline.page(caseKey, Optional.ofNullable(aufgabe), filter, seite));
        return "reporting/timeline";
    }
}
