package de.ozglotse.reporting.web;

import de.ozglotse.municipality.Municipality;
import de.ozglotse.okr.FactHolders;
import de.ozglotse.okr.Sight;
import de.ozglotse.shared.AsOf;
import de.ozglotse.shared.CaseKey;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows how far all municipalities were on an earlier day. */
@Controller
class PastMunicipalitiesController {

    private static final String PATH = "/gemeinden/stand";

    private final FactHolders holders;
    private final Matrices matrices;

    PastMunicipalitiesController(FactHolders holders, Matrices matrices) {
        this.holders = holders;
        this.matrices = matrices;
    }

    /** The list of today has filters of its own and does not look back. */
    @GetMapping(PATH)
    String municipalities(AsOf asOf, @RequestParam Map<String, String> parameters, Model model) {
        Sight sight = Sight.of(asOf);
        ListChoice list = new ListChoice(PATH, parameters);
        PageOf<Municipality> towns = PageOf.of(matrices.existing(sight), list.page(ListChoice.PAGE));
        model.addAttribute("list", list);
        model.addAttribute(
                "page",
                towns.showing(matrices.asOf(
                                towns.rows(),
                                holders.proofs(
                                        towns.rows().stream()
                                                .map(town -> CaseKey.of(town.ags()))
                                                .toList(),
                                        sight),
                                sight)
                        .rows()));
        return "reporting/municipalities-past";
    }
}
