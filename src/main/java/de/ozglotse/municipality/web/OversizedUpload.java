package de.ozglotse.municipality.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Sends people whose directory file the server refused to read back to the form that says so. */
@ControllerAdvice
class OversizedUpload {

    private static final String IMPORT = "/verwaltung/gemeinden/import";

    @ExceptionHandler
    String handle(MaxUploadSizeExceededException exceeded, HttpServletRequest request) {
        if (!request.getRequestURI().endsWith(IMPORT)) {
            throw exceeded;
        }
        return "redirect:/verwaltung/gemeinden?zu-gross";
    }
}
