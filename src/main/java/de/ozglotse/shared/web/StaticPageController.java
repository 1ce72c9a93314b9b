package de.ozglotse.shared.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The pages that the law or good manners ask for: accessibility, privacy, imprint, help. */
@Controller
class StaticPageController {

    private final SharedSettings settings;

    StaticPageController(SharedSettings settings) {
        this.settings = settings;
    }

    @ModelAttribute
    void settings(Model model) {
        model.addAttribute("county", settings);
    }

    @GetMapping("/barrierefreiheit")
    String accessibility() {
        return "shared/accessibility";
    }

    @GetMapping("/datenschutz")
    String privacy() {
        return "shared/privacy";
    }

    @GetMapping("/impressum")
    String imprint() {
        return "shared/imprint";
    }

    @GetMapping("/hilfe")
    String help() {
        return "shared/help";
    }
}
