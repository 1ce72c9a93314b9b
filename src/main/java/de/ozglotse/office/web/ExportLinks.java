package de.ozglotse.office.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Where the page that is being shown is to be had as a file: at its own address, filtered like the page.
 *
 * @param path of the page
 * @param query with its question mark, or empty
 */
public record ExportLinks(String path, String query) {

    static ExportLinks of(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return new ExportLinks(path, request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }

    public String csv() {
        return path + ".csv" + query;
    }

    public String xlsx() {
        return path + ".xlsx" + query;
    }
}
