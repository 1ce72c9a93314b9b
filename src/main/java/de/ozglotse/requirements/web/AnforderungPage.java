package de.ozglotse.requirements.web;

import de.ozglotse.requirements.Katalog.Item;
import de.ozglotse.shared.FieldProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a requirement: its form, what is wrong with the input, and how it is withdrawn. */
@Component
class AnforderungPage {

    private final AnforderungFields fields;
    private final MessageSource messages;

    AnforderungPage(AnforderungFields fields, MessageSource messages) {
        this.fields = fields;
        this.messages = messages;
    }

    /** @param problems message keys by field id */
    ModelAndView blank(
            AnforderungForm form, Map<String, String> problems, HttpStatus status, HttpServletRequest request) {
        Map<String, String> texts = new LinkedHashMap<>();
        problems.forEach((field, key) -> texts.put(field, text(key, AnforderungForm.LENGTHS.getOrDefault(field, 0))));
        return new ModelAndView("requirements/form", status)
                .addObject("fields", fields.all())
                .addObject("input", form.values())
                .addObject("problems", texts)
                .addObject("errors", FieldProblem.of(texts))
                .addObject("mayEdit", Editors.include(request));
    }

    ModelAndView of(
            Item item,
            AnforderungForm form,
            Map<String, String> problems,
            HttpStatus status,
            HttpServletRequest request) {
        return blank(form, problems, status, request)
                .addObject("item", item)
                .addObject("version", item.version())
                .addObject("reason", fields.reason());
    }

    ModelAndView listAfter(String key, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", text(key));
        return new ModelAndView("redirect:/anforderungen");
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMANY);
    }
}
