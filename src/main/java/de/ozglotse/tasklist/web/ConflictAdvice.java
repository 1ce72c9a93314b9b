package de.ozglotse.tasklist.web;

import de.ozglotse.tasklist.StepAlreadyAnswered;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** Tells whoever came second who was first, and keeps what was typed. */
@ControllerAdvice(assignableTypes = TaskController.class)
class ConflictAdvice {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    ModelAndView answered(StepAlreadyAnswered conflict, HttpServletRequest request) {
        Map<String, String> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("_csrf") && !values[0].isBlank()) {
                typed.put(name, values[0]);
            }
        });
        ModelAndView page = new ModelAndView("tasklist/conflict");
        page.addObject("answer", conflict.answer().orElse(null));
        page.addObject("typed", typed);
        return page;
    }
}
