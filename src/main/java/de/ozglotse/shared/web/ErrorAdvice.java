package de.ozglotse.shared.web;

import de.ozglotse.shared.Explained;
import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
import de.ozglotse.shared.Unreadable;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * Answers the exceptions that every module may throw and those of Spring MVC itself. What is left over is an error of
 * ours and goes to {@link ErrorPageController}.
 */
@ControllerAdvice
@Order(-1) // before Spring Boot's own, which answers browsers with JSON
class ErrorAdvice {

    private final ErrorAnswers answers;
    private final MessageSource messages;

    ErrorAdvice(MessageSource messages) {
        this.answers = new ErrorAnswers(messages);
        this.messages = messages;
    }

    @ExceptionHandler
    Object notFound(NotFound exception, HttpServletRequest request) {
        return answer(request, HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler
    Object refused(Refused exception, HttpServletRequest request) {
        return explained(request, HttpStatus.CONFLICT, exception);
    }

    @ExceptionHandler
    Object unreadable(Unreadable exception, HttpServletRequest request) {
        return explained(request, HttpStatus.BAD_REQUEST, exception);
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException exception, HttpServletRequest request) {
        return answer(request, HttpStatus.CONTENT_TOO_LARGE);
    }

    @ExceptionHandler({
        TypeMismatchException.class,
        HttpMessageNotReadableException.class,
        MultipartException.class,
        MethodArgumentNotValidException.class,
        HandlerMethodValidationException.class
    })
    Object badRequest(Exception exception, HttpServletRequest request) {
        return answer(request, HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler
    Object wrongMethod(HttpRequestMethodNotSupportedException exception, HttpServletRequest request) {
        return answer(request, HttpStatus.METHOD_NOT_ALLOWED);
    }

    /** Whatever Spring MVC itself refuses: no such resource, a missing parameter, an unknown media type. */
    @ExceptionHandler({ServletException.class, ErrorResponseException.class})
    Object refusedBySpring(Exception exception, HttpServletRequest request) throws Exception {
        if (exception instanceof ErrorResponse response) {
            return answer(request, response.getStatusCode());
        }
        throw exception;
    }

    private Object explained(HttpServletRequest request, HttpStatus status, Explained exception) {
        String sentence = messages.getMessage(
                exception.messageKey(), exception.arguments().toArray(), Locale.GERMAN);
        return answers.answer(request.getRequestURI(), status, Optional.of(sentence), Optional.empty());
    }

    private Object answer(HttpServletRequest request, HttpStatusCode status) {
        return answers.answer(request.getRequestURI(), status, Optional.empty(), Optional.empty());
    }
}
