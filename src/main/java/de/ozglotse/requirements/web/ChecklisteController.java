package de.ozglotse.requirements.web;

import de.ozglotse.requirements.Checkliste;
import de.ozglotse.requirements.Landkreise;
import de.ozglotse.requirements.Pilotaemter;
import de.ozglotse.shared.FieldProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
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

/** Shows whom and what the county asks: the checklist, which can be changed until it stands, Landkreise, Pilotaemter. */
@Controller
@RequestMapping("/anforderungen/erhebung")
class ChecklisteController {

    private static final int LONGEST = 200;

    private final Checkliste checkliste;
    private final Landkreise landkreise;
    private final Pilotaemter pilotaemter;
    private final MessageSource messages;

    ChecklisteController(
            Checkliste checkliste, Landkreise landkreise, Pilotaemter pilotaemter, MessageSource messages) {
        this.checkliste = checkliste;
        this.landkreise = landkreise;
        this.pilotaemter = pilotaemter;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView show(HttpServletRequest request) {
        return page(request, List.of(), "");
    }

    @PostMapping
    ModelAndView add(@RequestParam String titel, HttpServletRequest request, RedirectAttributes redirect) {
        if (isNoTitle(titel)) {
            return wrong(request, "titel", titel);
        }
        checkliste.add(titel.strip());
        return done(redirect, titel.strip());
    }

    @PostMapping("/{id:\\d{1,18}}")
    ModelAndView change(
            @PathVariable long id,
            @RequestParam long version,
            @RequestParam String titel,
            @RequestParam(defaultValue = "false") boolean gilt,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        if (isNoTitle(titel)) {
            return wrong(request, "titel-" + id, "");
        }
        checkliste.change(id, version, titel.strip(), gilt);
        return done(redirect, titel.strip());
    }

    private static boolean isNoTitle(String text) {
        return text.isBlank() || text.strip().length() > LONGEST;
    }

    private ModelAndView wrong(HttpServletRequest request, String field, String typed) {
        String text = messages.getMessage("requirements.checklist.title", new Object[] {LONGEST}, Locale.GERMANY);
        ModelAndView page = page(request, List.of(new FieldProblem(field, text)), typed);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(HttpServletRequest request, List<FieldProblem> errors, String typed) {
        boolean stands = checkliste.isAgreed();
        return new ModelAndView("requirements/survey")
                .addObject("points", checkliste.all())
                .addObject("stands", stands)
                .addObject("mayEdit", Editors.include(request) && !stands)
                .addObject("landkreise", landkreise.all())
                .addObject("pilotaemter", pilotaemter.all())
                .addObject("errors", errors)
                .addObject("typed", typed);
    }

    private ModelAndView done(RedirectAttributes redirect, String title) {
        redirect.addFlashAttribute(
                "notice", messages.getMessage("requirements.checklist.saved", new Object[] {title}, Locale.GERMANY));
        return new ModelAndView("redirect:/anforderungen/erhebung");
    }
}
