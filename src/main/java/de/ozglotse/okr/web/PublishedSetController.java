package de.ozglotse.okr.web;

import de.ozglotse.okr.PublishedSet;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows the OKR set of the first quarter of 2023 and the example of the hotline as the strategy printed them. */
@Controller
class PublishedSetController {

    private final PublishedSet published;

    PublishedSetController(PublishedSet published) {
        this.published = published;
    }

    @GetMapping("/strategie/okr-set")
    ModelAndView show() {
        return new ModelAndView("okr/okr-set").addObject("published", published);
    }
}
