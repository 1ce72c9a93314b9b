package de.ozglotse.reporting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;

/** What the person who reads a page may see beyond its numbers. */
final class Reader {

    private Reader() {}

    /** Management sees the offices, not the persons in the town halls. */
    static boolean seesContacts(HttpServletRequest request) {
        return !request.isUserInRole("LEITUNG") || request.isUserInRole("KOORDINATION");
    }

    static boolean mayReadReports(HttpServletRequest request) {
        return Stream.of("KOORDINATION", "VERWALTUNG", "LEITUNG").anyMatch(request::isUserInRole);
    }

    static boolean mayOpenTasks(HttpServletRequest request) {
        return Stream.of("KOORDINATION", "STRATEGIETEAM", "PROJEKTTEAM", "LEITUNG")
                .anyMatch(request::isUserInRole);
    }
}
