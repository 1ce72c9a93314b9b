package de.ozglotse.confirmation.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Saves what was typed beside files that are too large to be taken: the server would refuse the request as a whole. The
 * files themselves are passed over.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OversizedAnswer extends OncePerRequestFilter {

    /** A little less than the server takes. */
    static final long MOST = 32L * 1024 * 1024;

    /** Beyond that nobody reads on. */
    private static final long MOST_READ = 100L * 1024 * 1024;

    private static final int MOST_FIELDS = 100;
    private static final int LONGEST_FIELD = 64 * 1024;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith("/r/") || request.getContentLengthLong() <= MOST;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MOST_READ || !isForm(request)) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            return;
        }
        Map<String, String[]> typed;
        try {
            typed = typed(request);
        } catch (FileUploadException e) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
            return;
        }
        typed.put(LinkForm.OVERSIZED, new String[] {"ja"});
        chain.doFilter(new TypedRequest(request, typed), response);
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return "POST".equals(request.getMethod()) && type != null && type.startsWith("multipart/form-data");
    }

    private static Map<String, String[]> typed(HttpServletRequest request) throws IOException, FileUploadException {
        FileUpload upload = new FileUpload();
        upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
        Map<String, String[]> typed = new LinkedHashMap<>();
        FileItemIterator items = upload.getItemIterator(new ServletRequestContext(request));
        while (items.hasNext() && typed.size() < MOST_FIELDS) {
            FileItemStream item = items.next();
            if (item.isFormField()) {
                try (InputStream text = item.openStream()) {
                    String read = new String(text.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8);
                    typed.merge(item.getFieldName(), new String[] {read}, OversizedAnswer::both);
                }
            }
        }
        return typed;
    }

    private static String[] both(String[] one, String[] other) {
        String[] all = new String[one.length + other.length];
        System.arraycopy(one, 0, all, 0, one.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }
}
