package de.ozglotse.reporting.web;

import de.ozglotse.okr.FactHistory;
import de.ozglotse.okr.Sight;
import de.ozglotse.shared.AsOf;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows how far all municipalities were on an earlier day. */
@Controller
class PastMunicipalitiesController {

    private final FactHistory history;
    private final Matrices matrices;

    PastMunicipalitiesController(FactHistory history, Matrices matrices) {
        this.history = history;
        this.matrices = matrices;
    }

    /** The list of today has filters of its own and does not look back. */
    @GetMapping("/gemeinden/stand")
    String municipalities(AsOf asOf, Model model) {
        Sight sight = Sight.of(asOf);
        model.addAttribute("matrix", matrices.asOf(history.proofs(sight), sight));
        return "reporting/municipalities-past";
    }
}
