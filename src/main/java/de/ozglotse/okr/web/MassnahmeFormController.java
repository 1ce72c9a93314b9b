package de.ozglotse.okr.web;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.okr.KeyResultNames;
import de.ozglotse.okr.Massnahme;
import de.ozglotse.okr.MassnahmenBook;
import de.ozglotse.okr.web.FormPage.Frame;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms on which a Maßnahme is written down, changed and ended. */
@Controller
class MassnahmeFormController {

    private final MassnahmenBook book;
    private final KeyResultNames names;
    private final MassnahmeForm forms;
    private final FormPage page;
    private final Fields texts;
    private final CurrentUser user;

    MassnahmeFormController(
            MassnahmenBook book,
            KeyResultNames names,
            MassnahmeForm forms,
            FormPage page,
            Fields texts,
            CurrentUser user) {
        this.book = book;
        this.names = names;
        this.forms = forms;
        this.page = page;
        this.texts = texts;
        this.user = user;
    }

    @GetMapping("/massnahmen/neu")
    ModelAndView begin(@RequestParam String kr, HttpServletRequest request) {
        Editors.require(request);
        return page.of(forms.of(Map.of("begonnen", "nein")), frameOfNew(kr), Map.of());
    }

    @PostMapping("/massnahmen/neu")
    ModelAndView add(
            @RequestParam String kr,
            @RequestParam Map<String, String> input,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Editors.require(request);
        Form form = forms.of(input);
        Map<String, String> problems = MassnahmeForm.problems(form);
        if (!problems.isEmpty()) {
            return page.of(form, frameOfNew(kr), problems);
        }
        String keyResult = names.get(kr).code();
        return shown(book.add(keyResult, MassnahmeForm.plan(form), user.actor()), "okr.massnahme.added", redirect);
    }

    @GetMapping("/massnahmen/{id:\\d{1,18}}/aendern")
    ModelAndView change(@PathVariable long id, HttpServletRequest request) {
        Editors.require(request);
        Massnahme known = book.get(id);
        return page.of(forms.of(known.plan()), frameOfChange(known), Map.of()).addObject("version", known.version());
    }

    @PostMapping("/massnahmen/{id:\\d{1,18}}/aendern")
    ModelAndView change(
            @PathVariable long id,
            @RequestParam long version,
            @RequestParam Map<String, String> input,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Editors.require(request);
        Form form = forms.of(input);
        Map<String, String> problems = MassnahmeForm.problems(form);
        if (!problems.isEmpty()) {
            return page.of(form, frameOfChange(book.get(id)), problems).addObject("version", version);
        }
        book.change(id, version, MassnahmeForm.plan(form), user.actor());
        return shown(id, "okr.massnahme.saved", redirect);
    }

    @GetMapping("/massnahmen/{id:\\d{1,18}}/ende")
    ModelAndView end(@PathVariable long id, HttpServletRequest request) {
        Editors.require(request);
        return page.of(new Form(forms.ending(), Map.of()), frameOfEnd(book.get(id)), Map.of());
    }

    @PostMapping("/massnahmen/{id:\\d{1,18}}/ende")
    ModelAndView end(
            @PathVariable long id,
            @RequestParam Map<String, String> input,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Editors.require(request);
        Form form = new Form(forms.ending(), input);
        Map<String, String> problems = form.problems();
        if (!problems.isEmpty()) {
            return page.of(form, frameOfEnd(book.get(id)), problems);
        }
        boolean finished = form.text(MassnahmeForm.FINISHED).equals(Massnahme.Status.ABGESCHLOSSEN.name());
        book.end(id, finished, form.text(MassnahmeForm.OUTCOME), user.actor());
        return shown(id, "okr.massnahme.end.done", redirect);
    }

    private Frame frameOfNew(String keyResult) {
        KeyResultNames.Name name = names.get(keyResult);
        return new Frame(
                        "okr.massnahme.new",
                        texts.get("okr.kr", name.number(), name.title()),
                        "/massnahmen/neu?kr=" + name.code(),
                        "/massnahmen")
                .withHelp(List.of(texts.get("okr.massnahme.help")));
    }

    private Frame frameOfChange(Massnahme known) {
        String path = "/massnahmen/" + known.id();
        return new Frame("okr.massnahme.change", known.plan().title(), path + "/aendern", path)
                .withHelp(List.of(texts.get("okr.massnahme.help")));
    }

    private Frame frameOfEnd(Massnahme known) {
        String path = "/massnahmen/" + known.id();
        return new Frame("okr.massnahme.end", known.plan().title(), path + "/ende", path)
                .withHelp(List.of(texts.get("okr.massnahme.end.help")));
    }

    private ModelAndView shown(long id, String notice, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", texts.get(notice));
        return new ModelAndView("redirect:/massnahmen/" + id);
    }
}
