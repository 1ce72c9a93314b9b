package de.ozglotse.office.web;

import java.util.List;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Notices every file that a controller gives out, before its first byte leaves: whatever is to be saved, and every PDF.
 * What people have filed themselves is no export.
 */
@ControllerAdvice
class ExportAdvice implements ResponseBodyAdvice<Object> {

    private static final List<String> FILED = List.of("/dateien/");

    private final ExportLog log;

    ExportAdvice(ExportLog log) {
        this.log = log;
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public Object beforeBodyWrite(
            Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        String path = request.getURI().getPath();
        if (isFile(response.getHeaders(), type)
                && FILED.stream().noneMatch(path::startsWith)
                && request instanceof ServletServerHttpRequest exchange) {
            log.record(exchange.getServletRequest());
        }
        return body;
    }

    private static boolean isFile(HttpHeaders headers, MediaType type) {
        return headers.getContentDisposition().isAttachment() || MediaType.APPLICATION_PDF.equalsTypeAndSubtype(type);
    }
}
