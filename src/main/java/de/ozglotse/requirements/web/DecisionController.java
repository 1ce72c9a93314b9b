package de.ozglotse.requirements.web;

import de.ozglotse.requirements.Abdeckung;
import de.ozglotse.requirements.Checkliste;
import de.ozglotse.requirements.Katalog;
import de.ozglotse.requirements.Landkreise;
import de.ozglotse.requirements.Pilotaemter;
import de.ozglotse.shared.CountyTime;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the numbers for the Entscheidungsvorlage, to be printed. */
@Controller
class DecisionController {

    private final Katalog katalog;
    private final Landkreise landkreise;
    private final Pilotaemter pilotaemter;
    private final Checkliste checkliste;
    private final Clock clock;

    DecisionController(
            Katalog katalog, Landkreise landkreise, Pilotaemter pilotaemter, Checkliste checkliste, Clock clock) {
        this.katalog = katalog;
        this.landkreise = landkreise;
        this.pilotaemter = pilotaemter;
        this.checkliste = checkliste;
        this.clock = clock;
    }

    @GetMapping("/anforderungen/vorlage")
    String numbers(Model model) {
        model.addAttribute(
                "numbers", DecisionNumbers.of(katalog.all(), landkreise.all(), pilotaemter.all(), checkliste.all()));
        model.addAttribute("abdeckungen", Abdeckung.values());
        model.addAttribute("today", CountyTime.dayOf(clock.instant()));
        return "requirements/decision";
    }
}
