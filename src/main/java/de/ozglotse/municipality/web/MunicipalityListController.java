package de.ozglotse.municipality.web;

import de.ozglotse.municipality.MunicipalityOverview;
import de.ozglotse.municipality.MunicipalitySelection;
import de.ozglotse.municipality.MunicipalityState;
import de.ozglotse.municipality.Remarks;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of the county's municipalities, searched, filtered and in pages. */
@Controller
class MunicipalityListController {

    /** The name {@code stand} means a state here and a day on every other page. */
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private final MunicipalityOverview overview;
    private final ObjectProvider<Remarks> remarks;

    MunicipalityListController(MunicipalityOverview overview, ObjectProvider<Remarks> remarks) {
        this.overview = overview;
        this.remarks = remarks;
    }

    @GetMapping("/gemeinden")
    String list(@RequestParam Map<String, String> parameters, HttpServletRequest request, Model model) {
        if (DAY.matcher(parameters.getOrDefault("stand", "")).matches()) {
            return "redirect:/gemeinden/stand?" + request.getQueryString();
        }
        MunicipalitySelection wanted = MunicipalitySelection.of(parameters);
        model.addAttribute(
                "remarks",
                remarks.stream().map(Remarks::messageKeys).findFirst().orElse(Map.of()));
        model.addAttribute("view", wanted);
        model.addAttribute("state", MunicipalityState.of(wanted.stand()));
        model.addAttribute("states", MunicipalityState.values());
        model.addAttribute("mayManage", request.isUserInRole("KOORDINATION"));
        model.addAttribute("gemeinden", wanted.query());
        model.addAttribute("result", overview.page(wanted));
        return "municipality/list";
    }
}
