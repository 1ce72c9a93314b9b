package de.ozglotse.requirements.web;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.requirements.Katalog;
import de.ozglotse.requirements.Katalog.Item;
import de.ozglotse.shared.FieldProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
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
    private final AnforderungFields fields;
    private final CurrentUser user;
    private final MessageSource messages;

    AnforderungController(Katalog katalog, AnforderungFields fields, CurrentUser user, MessageSource messages) {
        this.katalog = katalog;
        this.fields = fields;
        this.user = user;
        this.messages = messages;
    }

    @GetMapping("/neu")
    ModelAndView blank(HttpServletRequest request) {
        return page(new AnforderungForm(Map.of()), Map.of(), HttpStatus.OK, request);
    }

    @PostMapping("/neu")
    ModelAndView add(@RequestParam Map<String, String> input, HttpServletRequest request, RedirectAttributes redirect) {
        AnforderungForm form = new AnforderungForm(input);
        Map<String, String> problems = form.problems();
        if (!problems.isEmpty()) {
            return page(form, problems, HttpStatus.UNPROCESSABLE_CONTENT, request);
        }
        katalog.add(form.wording(), user.actor());
        return done(redirect, "requirements.added");
    }

    @GetMapping("/{id:\\d{1,18}}")
    ModelAndView show(@PathVariable long id, HttpServletRequest request) {
        Item item = katalog.get(id);
        return stored(page(AnforderungForm.of(item.wording()), Map.of(), HttpStatus.OK, request), item);
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
            return stored(page(form, problems, HttpStatus.UNPROCESSABLE_CONTENT, request), katalog.get(id))
                    .addObject("version", version);
        }
        Optional<Item> meanwhile = katalog.change(id, version, form.wording(), user.actor());
        if (meanwhile.isPresent()) {
            return stored(page(form, Map.of(), HttpStatus.CONFLICT, request), meanwhile.get())
                    .addObject(
                            "conflict",
                            AnforderungForm.of(meanwhile.get().wording()).values());
        }
        return done(redirect, "requirements.changed");
    }

    private ModelAndView page(
            AnforderungForm form, Map<String, String> problems, HttpStatus status, HttpServletRequest request) {
        Map<String, String> texts = new LinkedHashMap<>();
        problems.forEach((field, key) -> texts.put(field, text(key, AnforderungForm.LENGTHS.getOrDefault(field, 0))));
        List<FieldProblem> summary = texts.entrySet().stream()
                .map(problem -> new FieldProblem(problem.getKey(), problem.getValue()))
                .toList();
        ModelAndView page = new ModelAndView("requirements/form", status);
        page.addObject("fields", fields.all()).addObject("input", form.values()).addObject("problems", texts);
        return page.addObject("errors", summary).addObject("mayEdit", Editors.include(request));
    }

    private static ModelAndView stored(ModelAndView page, Item item) {
        return page.addObject("item", item).addObject("version", item.version());
    }

    private ModelAndView done(RedirectAttributes redirect, String key) {
        redirect.addFlashAttribute("notice", text(key));
        return new ModelAndView("redirect:/anforderungen");
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMANY);
    }
}
