package de.ozglotse.shared.web;

import de.ozglotse.shared.ErrorReference;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what nobody else has: errors of ours, and refusals by the filters before Spring MVC. */
@Controller
class ErrorPageController implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPageController.class);

    private final ErrorAnswers answers;

    ErrorPageController(MessageSource messages) {
        this.answers = new ErrorAnswers(messages);
    }

    @RequestMapping("/error")
    Object answer(HttpServletRequest request) {
        HttpStatusCode status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatusCode.valueOf(code)
                : HttpStatus.NOT_FOUND;
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                ? uri
                : request.getRequestURI();
        return answers.answer(path, status, Optional.empty(), reference(request, status));
    }

    /** The container logs the stack trace just before; the address stays out because it may hold a secret. */
    private Optional<String> reference(HttpServletRequest request, HttpStatusCode status) {
        if (!status.is5xxServerError()) {
            return Optional.empty();
        }
        String reference = ErrorReference.next();
        String type = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                ? NestedExceptionUtils.getMostSpecificCause(thrown).getClass().getName()
                : "no exception";
        LOG.error("Answered {} with reference {}: {}", status.value(), reference, type);
        return Optional.of(reference);
    }
}
