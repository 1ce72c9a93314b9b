package de.ozglotse.requirements.web;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.requirements.Katalog;
import de.ozglotse.requirements.Katalog.Item;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Withdraws a requirement with a reason and takes it up again. */
@Controller
@RequestMapping("/anforderungen/{id:\\d{1,18}}")
class WithdrawalController {

    private final Katalog katalog;
    private final AnforderungPage page;
    private final CurrentUser user;

    WithdrawalController(Katalog katalog, AnforderungPage page, CurrentUser user) {
        this.katalog = katalog;
        this.page = page;
        this.user = user;
    }

    @PostMapping("/zurueckziehen")
    ModelAndView withdraw(
            @PathVariable long id,
            @RequestParam(name = AnforderungForm.REASON, defaultValue = "") String reason,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        String problem = problem(reason.strip());
        if (problem != null) {
            Item item = katalog.get(id);
            Map<String, String> input =
                    new LinkedHashMap<>(AnforderungForm.of(item.wording()).values());
            input.put(AnforderungForm.REASON, reason);
            return page.of(
                    item,
                    new AnforderungForm(input),
                    Map.of(AnforderungForm.REASON, problem),
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    request);
        }
        katalog.withdraw(id, reason.strip(), user.actor());
        return page.listAfter("requirements.withdrawn", redirect);
    }

    @PostMapping("/wiederaufnehmen")
    ModelAndView restore(@PathVariable long id, RedirectAttributes redirect) {
        katalog.restore(id, user.actor());
        return page.listAfter("requirements.restored", redirect);
    }

    private static String problem(String reason) {
        if (reason.isEmpty()) {
            return "requirements.withdraw.missing";
        }
        boolean tooLong = reason.length() > AnforderungForm.LENGTHS.get(AnforderungForm.REASON);
        return tooLong || reason.indexOf('\0') >= 0 ? "requirements.field.long" : null;
    }
}
