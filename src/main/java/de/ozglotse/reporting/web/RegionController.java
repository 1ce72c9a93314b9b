package de.ozglotse.reporting.web;

import de.ozglotse.okr.Sight;
import de.ozglotse.shared.AsOf;
import de.ozglotse.shared.NotFound;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows how far the municipalities of one Land or Kreis are, where more are served than anybody reads one by one. */
@Controller
class RegionController {

    private final Areas areas;
    private final Overviews overviews;

    RegionController(Areas areas, Overviews overviews) {
        this.areas = areas;
        this.overviews = overviews;
    }

    /** @param key two digits of a Land or five of a Kreis */
    @GetMapping("/fortschritt/gebiete/{key}")
    String region(@PathVariable String key, AsOf asOf, @RequestParam Map<String, String> parameters, Model model) {
        Sight sight = Sight.of(asOf);
        Area area = areas.find(key).orElseThrow(() -> new NotFound("No municipality is served in " + key));
        String address = "/fortschritt/gebiete/" + key;
        Overview overview = overviews.of(area, sight, !asOf.isPast(), null, MatrixChoice.of(address, parameters));
        model.addAttribute("today", sight.day());
        model.addAttribute("area", area);
        model.addAttribute("address", address);
        model.addAttribute("overview", overview);
        model.addAttribute("lists", NumberLinks.of(area));
        model.addAttribute("regionFile", address);
        model.addAttribute("attention", overview.work() == null ? null : Attention.ofArea(overview.work()));
        model.addAttribute("states", ProgressController.LEGEND);
        return "reporting/region";
    }
}
