package de.ozglotse.confirmation.web;

import de.ozglotse.confirmation.ReceivedLinks;
import de.ozglotse.confirmation.TownHallOverview;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows a contact everything that is open, done and coming for the municipalities that he or she acts for. */
@Controller
@RequestMapping("/r/{token}/schritte")
class OverviewController {

    private final ReceivedLinks links;

    OverviewController(ReceivedLinks links) {
        this.links = links;
    }

    @GetMapping
    String show(@PathVariable String token, Model model, HttpServletResponse response) {
        Optional<TownHallOverview> overview = links.overview(token);
        if (overview.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "confirmation/beendet";
        }
        model.addAttribute("overview", overview.get());
        return "confirmation/schritte";
    }
}
