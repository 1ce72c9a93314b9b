package de.ozglotse.municipality.web;

import de.ozglotse.municipality.MunicipalityOverview;
import de.ozglotse.municipality.Remarks;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of the county's municipalities, searched and filtered. */
@Controller
class MunicipalityListController {

    private static final int SEARCH_LENGTH = 100;

    private final MunicipalityOverview overview;
    private final ObjectProvider<Remarks> remarks;

    MunicipalityListController(MunicipalityOverview overview, ObjectProvider<Remarks> remarks) {
        this.overview = overview;
        this.remarks = remarks;
    }

    @GetMapping("/gemeinden")
    String list(
            @RequestParam(defaultValue = "") String suche,
            @RequestParam(defaultValue = "") String gemeinschaft,
            Model model) {
        String searched = suche.strip();
        String shortened = searched.substring(0, Math.min(searched.length(), SEARCH_LENGTH));
        model.addAttribute("suche", shortened);
        model.addAttribute("gemeinschaft", gemeinschaft);
        model.addAttribute(
                "remarks",
                remarks.stream().map(Remarks::messageKeys).findFirst().orElse(Map.of()));
        model.addAttribute("result", overview.search(shortened, gemeinschaft));
        return "municipality/list";
    }
}
