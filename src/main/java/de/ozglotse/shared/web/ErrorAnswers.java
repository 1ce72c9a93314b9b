package de.ozglotse.shared.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;

/** Turns a status into a German page, or into a problem detail (RFC 9457) for programs. */
final class ErrorAnswers {

    private static final Set<Integer> PAGES = Set.of(400, 403, 404, 405, 409, 410, 413, 429, 503);

    private final MessageSource messages;

    ErrorAnswers(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * @param path what was asked for
     * @param sentence what to say instead of the general explanation, if there is something better
     * @param reference under which the log knows the error, if it is one of ours
     */
    Object answer(String path, HttpStatusCode status, Optional<String> sentence, Optional<String> reference) {
        return path.startsWith("/api/") ? problem(status, sentence, reference) : page(status, sentence, reference);
    }

    private ResponseEntity<ProblemDetail> problem(
            HttpStatusCode status, Optional<String> sentence, Optional<String> reference) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setTitle(messages.getMessage("shared.error." + code(status) + ".title", null, Locale.GERMAN));
        sentence.ifPresent(problem::setDetail);
        reference.ifPresent(value -> problem.setProperty("reference", value));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ModelAndView page(HttpStatusCode status, Optional<String> sentence, Optional<String> reference) {
        Map<String, Object> model = new HashMap<>();
        sentence.ifPresent(text -> model.put("refusal", text));
        reference.ifPresent(value -> model.put("reference", value));
        String view = status.value() == 401 ? "error/403" : "error/" + code(status);
        return new ModelAndView(view, model, status);
    }

    private static String code(HttpStatusCode status) {
        if (status.value() == 401 || PAGES.contains(status.value())) {
            return String.valueOf(status.value());
        }
        return status.is5xxServerError() ? "5xx" : "400";
    }
}
