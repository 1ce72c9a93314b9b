package de.ozglotse.okr.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;

/** Who works on objectives, key results and Maßnahmen, and who on the strategy map; everybody else reads them. */
final class Editors {

    private Editors() {}

    static boolean include(HttpServletRequest request) {
        return Stream.of("KOORDINATION", "STRATEGIETEAM", "PROJEKTTEAM").anyMatch(request::isUserInRole);
    }

    static void require(HttpServletRequest request) {
        if (!include(request)) {
            throw new AccessDeniedException("Only the teams and the coordination work on key results");
        }
    }

    static boolean ofCheckInsInclude(HttpServletRequest request) {
        return Stream.of("KOORDINATION", "STRATEGIETEAM").anyMatch(request::isUserInRole);
    }

    static void requireOfCheckIns(HttpServletRequest request) {
        if (!ofCheckInsInclude(request)) {
            throw new AccessDeniedException("Only Strategieteams and the coordination give check-ins");
        }
    }

    static boolean ofStrategyInclude(HttpServletRequest request) {
        return Stream.of("KOORDINATION", "VERWALTUNG").anyMatch(request::isUserInRole);
    }

    static void requireOfStrategy(HttpServletRequest request) {
        if (!ofStrategyInclude(request)) {
            throw new AccessDeniedException("Only coordination and administration change the strategy map");
        }
    }
}
