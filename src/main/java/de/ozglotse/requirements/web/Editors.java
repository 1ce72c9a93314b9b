package de.ozglotse.requirements.web;

import jakarta.servlet.http.HttpServletRequest;

/** Who works on the requirements; everybody else reads them. */
final class Editors {

    private Editors() {}

    static boolean include(HttpServletRequest request) {
        return request.isUserInRole("KOORDINATION") || request.isUserInRole("PROJEKTTEAM");
    }
}
