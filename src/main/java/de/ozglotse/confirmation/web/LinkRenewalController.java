package de.ozglotse.confirmation.web;

import de.ozglotse.confirmation.ReceivedLinks;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Offers a new link in place of a dead one; the answer is the same for everybody. */
@Controller
@RequestMapping("/r/{token}/neu")
class LinkRenewalController {

    private final ReceivedLinks links;

    LinkRenewalController(ReceivedLinks links) {
        this.links = links;
    }

    @PostMapping
    String renew(@PathVariable String token) {
        try {
            links.renew(token);
        } catch (DataIntegrityViolationException e) {
            // somebody else asked at the same moment: one new link is enough
        }
        return "redirect:/r/{token}/neu";
    }

    @GetMapping
    String renewed() {
        return "confirmation/angefordert";
    }
}
