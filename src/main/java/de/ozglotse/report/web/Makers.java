package de.ozglotse.report.web;

import de.ozglotse.identity.Role;
import jakarta.servlet.http.HttpServletRequest;

/** Tells who makes and freezes reports from those who read them; what nobody may is refused before (see identity). */
final class Makers {

    private Makers() {}

    static boolean isOne(HttpServletRequest request) {
        return request.isUserInRole(Role.KOORDINATION.name()) || request.isUserInRole(Role.VERWALTUNG.name());
    }
}
