package de.ozglotse.identity.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page of the administration, which leads to its pages. */
@Controller
class AdministrationController {

    @GetMapping("/verwaltung")
    String start() {
        return "identity/administration";
    }
}
