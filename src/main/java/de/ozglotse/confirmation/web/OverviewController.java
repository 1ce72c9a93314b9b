package de.ozglotse.confirmation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a contact everything that is open, done and coming for the municipalities that he or she acts for. */
@Controller
@RequestMapping("/r/{token}/schritte")
class OverviewController {

    private final OverviewPage page;

    OverviewController(OverviewPage page) {
        this.page = page;
    }

    /** @param abwesenheit what has just been done about it */
    @GetMapping
    String show(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String abwesenheit,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("saved", abwesenheit.equals("gespeichert"));
        model.addAttribute("removed", abwesenheit.equals("geloescht"));
        return page.show(token, AbsenceForm.empty(), List.of(), "", model, response);
    }
}
