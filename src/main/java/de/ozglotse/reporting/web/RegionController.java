package de.ozglotse.reporting.web;

import de.ozglotse.okr.QuarterStates;
import de.ozglotse.okr.Sight;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows how far the municipalities of one Land or Kreis are, where more are served than anybody reads one by one. */
@Controller
class RegionController {

    private final QuarterStates states;
    private final Areas areas;
    private final Overviews overviews;
    private final Clock clock;

    RegionController(QuarterStates states, Areas areas, Overviews overviews, Clock clock) {
        this.states = states;
        this.areas = areas;
        this.overviews = overviews;
        this.clock = clock;
    }

    /**
     * @param key two digits of a Land or five of a Kreis
     * @param stand the day to look at, today if it is missing
     * @param bekannt as far as it was known at the end of that day
     */
    @GetMapping("/fortschritt/gebiete/{key}")
    String region(
            @PathVariable String key,
            @RequestParam(required = false) LocalDate stand,
            @RequestParam(required = false) LocalDate bekannt,
            @RequestParam Map<String, String> parameters,
            Model model) {
        LocalDate today = CountyTime.dayOf(clock.instant());
        boolean past = stand != null && stand.isBefore(today) || bekannt != null && bekannt.isBefore(today);
        Sight sight = states.sight(Optional.ofNullable(stand), Optional.ofNullable(bekannt));
        Area area = areas.find(key).orElseThrow(() -> new NotFound("No municipality is served in " + key));
        String address = "/fortschritt/gebiete/" + key;
        Overview overview = overviews.of(area, sight, !past, null, MatrixChoice.of(address, parameters));
        model.addAttribute("today", sight.day());
        model.addAttribute("past", past ? new PastView(stand, bekannt, null) : null);
        model.addAttribute("area", area);
        model.addAttribute("address", address);
        model.addAttribute("overview", overview);
        model.addAttribute("attention", overview.work() == null ? null : Attention.ofArea(overview.work()));
        model.addAttribute("states", ProgressController.LEGEND);
        return "reporting/region";
    }
}
