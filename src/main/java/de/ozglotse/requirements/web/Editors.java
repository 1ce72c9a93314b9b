package de.ozglotse.requirements.web;

import de.ozglotse.identity.Role;
import jakarta.servlet.http.HttpServletRequest;

/** Who works on the requirements; everybody else reads them. */
final class Editors {

    private Editors() {}

    static boolean include(HttpServletRequest request) {
        return request.isUserInRole(Role.KOORDINATION.name()) || request.isUserInRole(Role.PROJEKTTEAM.name());
    }
}
