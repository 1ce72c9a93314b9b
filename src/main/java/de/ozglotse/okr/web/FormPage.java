package de.ozglotse.okr.web;

import de.ozglotse.shared.FieldProblem;
import de.ozglotse.shared.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of any form of the module: what it is about, its fields, and what is wrong with the input. */
@Component
class FormPage {

    /** name of the button that asks for hints and stores nothing */
    static final String CHECK = "pruefen";

    private final Fields fields;

    FormPage(Fields fields) {
        this.fields = fields;
    }

    /** @param problems message keys by field id; none if the form is shown for the first time */
    ModelAndView of(Form form, Frame frame, Map<String, String> problems) {
        Map<String, String> texts = new LinkedHashMap<>();
        problems.forEach((field, key) -> texts.put(field, fields.get(key)));
        List<FieldProblem> errors = texts.entrySet().stream()
                .map(problem -> new FieldProblem(problem.getKey(), problem.getValue()))
                .toList();
        return new ModelAndView("okr/form", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("fields", form.fields())
                .addObject("input", form.input())
                .addObject("frame", frame)
                .addObject("problems", texts)
                .addObject("errors", errors);
    }

    /**
     * Stores what was sent if nothing is wrong with it, and shows it again with what is wrong otherwise: whoever is refused
     * keeps what was typed.
     */
    ModelAndView submit(Form form, Map<String, String> problems, Supplier<Frame> frame, Supplier<ModelAndView> store) {
        if (!problems.isEmpty()) {
            return of(form, frame.get(), problems);
        }
        try {
            return store.get();
        } catch (Refused refused) {
            String text = fields.get(refused.messageKey(), refused.arguments().toArray());
            ModelAndView again =
                    of(form, frame.get(), Map.of()).addObject("errors", List.of(new FieldProblem(null, text)));
            again.setStatus(HttpStatus.CONFLICT);
            return again;
        }
    }

    /** Only looks over what was sent if that is all that is wanted, and {@linkplain #submit stores} it otherwise. */
    ModelAndView submitDraft(
            Form form, Map<String, String> problems, Supplier<Frame> frame, Supplier<ModelAndView> store) {
        if (!form.input().containsKey(CHECK)) {
            return submit(form, problems, frame, store);
        }
        ModelAndView page = of(form, frame.get(), problems);
        page.setStatus(HttpStatus.OK);
        return page;
    }

    /**
     * What stands around the fields.
     *
     * @param title key of the heading
     * @param about what it is about, for example a key result; may be empty
     * @param help what to know before writing, in the order of the page
     * @param hints what to think about in what is typed; null for a form that gives none
     * @param action where it is sent to
     * @param back where somebody goes who does not want it
     */
    record Frame(
            String title, String nav, String about, List<String> help, List<String> hints, String action, String back) {

        Frame(String title, String about, String action, String back) {
            this(title, "fortschritt", about, List.of(), null, action, back);
        }

        Frame withHelp(List<String> sentences) {
            return new Frame(title, nav, about, sentences, hints, action, back);
        }

        Frame in(String otherNav) {
            return new Frame(title, otherNav, about, help, hints, action, back);
        }

        Frame withHints(List<String> sentences) {
            return new Frame(title, nav, about, help, sentences, action, back);
        }
    }
}
