package de.ozglotse.requirements.web;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.requirements.Katalog;
import de.ozglotse.requirements.Katalog.Item;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form on which a requirement is written down and changed; two who change it at once both see it. */
@Controller
@RequestMapping("/anforderungen")
class AnforderungController {

    private final Katalog katalog;
    private final AnforderungPage page;
    private final CurrentUser user;

    AnforderungController(Katalog katalog, AnforderungPage page, CurrentUser user) {
        this.katalog = katalog;
        this.page = page;
        this.user = user;
    }

    @GetMapping("/neu")
    ModelAndView blank(HttpServletRequest request) {
        return page.blank(new AnforderungForm(Map.of()), Map.of(), HttpStatus.OK, request);
    }

    @PostMapping("/neu")
    ModelAndView add(@RequestParam Map<String, String> input, HttpServletRequest request, RedirectAttributes redirect) {
        AnforderungForm form = new AnforderungForm(input);
        Map<String, String> problems = form.problems();
        if (!problems.isEmpty()) {
            return page.blank(form, problems, HttpStatus.UNPROCESSABLE_CONTENT, request);
        }
        katalog.add(form.wording(), user.actor());
        return page.listAfter("requirements.added", redirect);
    }

    @GetMapping("/{id:\\d{1,18}}")
    ModelAndView show(@PathVariable long id, HttpServletRequest request) {
        Item item = katalog.get(id);
        return page.of(item, AnforderungForm.of(item.wording()), Map.of(), HttpStatus.OK, request);
    }

    @PostMapping("/{id:\\d{1,18}}")
    ModelAndView change(
            @PathVariable long id,
            @RequestParam long version,
            @RequestParam Map<String, String> input,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        AnforderungForm form = new AnforderungForm(input);
        Map<String, String> problems = form.problems();
        if (!problems.isEmpty()) {
            return page.of(katalog.get(id), form, problems, HttpStatus.UNPROCESSABLE_CONTENT, request)
                    .addObject("version", version);
        }
        Optional<Item> meanwhile = katalog.change(id, version, form.wording(), user.actor());
        if (meanwhile.isPresent()) {
            return page.of(meanwhile.get(), form, Map.of(), HttpStatus.CONFLICT, request)
                    .addObject(
                            "conflict",
                            AnforderungForm.of(meanwhile.get().wording()).values());
        }
        return page.listAfter("requirements.changed", redirect);
    }
}
