package de.ozglotse.report.web;

import de.ozglotse.mail.BaseUrl;
import de.ozglotse.report.LiveLinks;
import de.ozglotse.report.LiveToken;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives out links to committees and revokes them. */
@Controller
@RequestMapping("/berichte/freigaben")
class LiveLinkController {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DAYS = 366;

    private final LiveLinks links;
    private final BaseUrl baseUrl;
    private final MessageSource messages;
    private final Clock clock;

    LiveLinkController(LiveLinks links, BaseUrl baseUrl, MessageSource messages, Clock clock) {
        this.links = links;
        this.baseUrl = baseUrl;
        this.messages = messages;
        this.clock = clock;
    }

    /** Shows the address in the answer itself: it must not be kept anywhere, not even in a session. */
    @PostMapping
    String issue(@RequestParam String empfaenger, @RequestParam LocalDate bis, Model model) {
        LocalDate today = CountyTime.dayOf(clock.instant());
        String recipient = empfaenger.strip();
        if (recipient.isEmpty() || recipient.length() > LONGEST_NAME || recipient.indexOf('\0') >= 0) {
            throw new Refused("report.refused.recipient");
        }
        if (bis.isBefore(today) || bis.isAfter(today.plusDays(LONGEST_DAYS))) {
            throw new Refused("report.refused.expiry");
        }
        LiveToken token = links.issue(recipient, bis);
        model.addAttribute("address", baseUrl.value() + token.path());
        model.addAttribute("recipient", recipient);
        model.addAttribute("lastDay", bis);
        return "report/link-issued";
    }

    @PostMapping("/{id:[0-9]{1,18}}/widerruf")
    String revoke(@PathVariable long id, RedirectAttributes redirect) {
        links.revoke(id);
        redirect.addFlashAttribute("notice", messages.getMessage("report.links.revoked", null, Locale.GERMANY));
        return "redirect:/berichte";
    }
}
