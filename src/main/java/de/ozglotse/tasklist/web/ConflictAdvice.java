package de.ozglotse.tasklist.web;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.tasklist.AnswerLines;
import de.ozglotse.tasklist.GivenAnswer;
import de.ozglotse.tasklist.StepAlreadyAnswered;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** Tells whoever came second who was first, and keeps what was typed. */
@ControllerAdvice(
        assignableTypes = {
            TaskController.class,
            TaskDeskController.class,
            CorrectionController.class,
            UnchangedController.class
        })
class ConflictAdvice {

    /** not of the form, or the choice of other municipalities, which means nothing to the reader */
    private static final Set<String> HIDDEN = Set.of("_csrf", "auchFuer", "liste", "weiter", TaskController.MEANT);

    private final AnswerLines lines;
    private final CurrentUser user;

    ConflictAdvice(AnswerLines lines, CurrentUser user) {
        this.lines = lines;
        this.user = user;
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    ModelAndView answered(StepAlreadyAnswered conflict, HttpServletRequest request) {
        Map<String, String> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!HIDDEN.contains(name) && !values[0].isBlank()) {
                typed.put(name, values[0]);
            }
        });
        ModelAndView page = new ModelAndView("tasklist/conflict");
        String query = ListQueryText.parse(request.getParameter("liste")).here();
        page.addObject("zurueck", "/aufgaben" + (query.isEmpty() ? "" : "?" + query));
        String stepKey = conflict.answer().map(GivenAnswer::stepKey).orElse("");
        page.addObject("answer", conflict.answer().orElse(null));
        conflict.answer().ifPresent(answer -> page.addObject("lines", lines.of(answer)));
        page.addObject(
                "own",
                conflict.answer()
                        .filter(answer -> answer.by().actor().equals(user.actor()))
                        .isPresent());
        List<AnswerLines.Line> kept = lines.of(stepKey, typed);
        page.addObject("typed", kept);
        page.addObject(
                "typedText",
                kept.stream().map(line -> line.label() + ": " + line.value()).collect(Collectors.joining("\n")));
        return page;
    }
}
