package de.ozglotse.notes.web;

import de.ozglotse.notes.Place;
import de.ozglotse.shared.FieldProblem;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of notes and files have in common: what they are about, and what is wrong. */
final class NotePages {

    private NotePages() {}

    /** @param problems message keys by field */
    static ModelAndView page(String view, Place place, Map<String, String> problems, MessageSource messages) {
        Map<String, String> texts = problems.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> messages.getMessage(entry.getValue(), null, Locale.GERMANY)));
        ModelAndView page = new ModelAndView(view);
        page.addObject("fall", place.caseKey().value());
        page.addObject("aufgabe", place.step().map(Object::toString).orElse(null));
        page.addObject("about", place.stepLabel().orElse(null));
        page.addObject("address", place.address());
        page.addObject("problems", texts);
        page.addObject("errors", FieldProblem.inOrder(problems.keySet(), texts));
        return page;
    }
}
