package de.ozglotse.municipality.web;

import de.ozglotse.municipality.MunicipalityOverview;
import de.ozglotse.municipality.MunicipalitySelection;
import de.ozglotse.municipality.MunicipalityState;
import de.ozglotse.municipality.Remarks;
import jakarta.servlet.http.HttpServletRequest;
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
            @RequestParam(defaultValue = "") String stand,
            HttpServletRequest request,
            Model model) {
        String searched = suche.strip();
        String shortened = searched.substring(0, Math.min(searched.length(), SEARCH_LENGTH));
        model.addAttribute("suche", shortened);
        model.addAttribute("gemeinschaft", gemeinschaft);
        model.addAttribute(
                "remarks",
                remarks.stream().map(Remarks::messageKeys).findFirst().orElse(Map.of()));
        MunicipalityState state = MunicipalityState.of(stand);
        model.addAttribute("state", state);
        model.addAttribute("states", MunicipalityState.values());
        model.addAttribute("mayManage", request.isUserInRole("KOORDINATION"));
        model.addAttribute("gemeinden", new MunicipalitySelection(null, false, shortened, gemeinschaft, stand).query());
        model.addAttribute("result", overview.search(shortened, gemeinschaft, state));
        return "municipality/list";
    }
}
