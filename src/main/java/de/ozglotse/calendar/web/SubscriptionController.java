package de.ozglotse.calendar.web;

import de.ozglotse.calendar.Subscriptions;
import de.ozglotse.mail.BaseUrl;
import de.ozglotse.shared.CountyTime;
import java.security.Principal;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets people subscribe to their own calendar. */
@Controller
@RequestMapping("/profil/kalender")
class SubscriptionController {

    private static final String PAGE = "calendar/subscription";

    private final Subscriptions subscriptions;
    private final BaseUrl baseUrl;
    private final MessageSource messages;

    SubscriptionController(Subscriptions subscriptions, BaseUrl baseUrl, MessageSource messages) {
        this.subscriptions = subscriptions;
        this.baseUrl = baseUrl;
        this.messages = messages;
    }

    @GetMapping
    String show(Principal person, Model model) {
        subscriptions
                .since(person.getName())
                .ifPresent(since -> model.addAttribute("since", since.atZone(CountyTime.ZONE)));
        return PAGE;
    }

    /** Shows the address in this answer and never again: no redirect, which would keep it in the session meanwhile. */
    @PostMapping("/adresse")
    String renew(Principal person, Model model) {
        String path = "/kalender/" + subscriptions.renew(person.getName()) + ".ics";
        model.addAttribute("address", baseUrl.value() + path);
        return show(person, model);
    }

    @PostMapping("/beenden")
    String end(Principal person, RedirectAttributes redirect) {
        subscriptions.end(person.getName());
        redirect.addFlashAttribute("notice", messages.getMessage("calendar.ended", null, Locale.GERMANY));
        return "redirect:/profil/kalender";
    }
}
