package de.ozglotse.confirmation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;

/** A request whose fields were read already, and which has no files. */
class TypedRequest extends HttpServletRequestWrapper {

    private final Map<String, String[]> typed;

    TypedRequest(HttpServletRequest request, Map<String, String[]> typed) {
        super(request);
        this.typed = typed;
    }

    @Override
    public String getContentType() {
        return MediaType.APPLICATION_FORM_URLENCODED_VALUE;
    }

    @Override
    public String getParameter(String name) {
        String[] values = typed.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String[] getParameterValues(String name) {
        return typed.get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(typed);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(typed.keySet());
    }

    @Override
    public Collection<Part> getParts() {
        return List.of();
    }
}
