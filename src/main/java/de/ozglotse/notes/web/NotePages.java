package de.ozglotse.notes.web;

import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.notes.Place;
import de.ozglotse.shared.FieldProblem;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of notes and files have in common: what they are about, and what is wrong. */
@Component
class NotePages {

    private final Municipalities municipalities;
    private final MessageSource messages;

    NotePages(Municipalities municipalities, MessageSource messages) {
        this.municipalities = municipalities;
        this.messages = messages;
    }

    /** @param problems message keys by field */
    ModelAndView page(String view, Place place, Map<String, String> problems) {
        Map<String, String> texts = problems.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> text(entry.getValue())));
        ModelAndView page = new ModelAndView(view);
        page.addObject("fall", place.caseKey().value());
        page.addObject("caseName", nameOf(place));
        page.addObject("caseAddress", Place.of(place.caseKey()).address());
        page.addObject("aufgabe", place.step().map(Object::toString).orElse(null));
        page.addObject("about", place.stepLabel().orElse(null));
        page.addObject("address", place.address());
        page.addObject("problems", texts);
        page.addObject("errors", FieldProblem.inOrder(problems.keySet(), texts));
        return page;
    }

    private String nameOf(Place place) {
        return place.caseKey()
                .ags()
                .map(ags -> municipalities.find(ags).map(Municipality::name).orElse(ags.value()))
                .orElseGet(() -> text("notes.form.county"));
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.GERMANY);
    }
}
