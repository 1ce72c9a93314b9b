package de.ozglotse.tasklist.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How near a date is, as a message of the bundle.
 *
 * @param key message key
 * @param days argument of the message
 * @param group heading under which the list shows it
 */
record DueText(String key, long days, Group group) {

    /** The headings of the list when it is sorted by date. */
    enum Group {
        UEBERFAELLIG,
        HEUTE,
        DIESE_WOCHE,
        SPAETER,
        OHNE_FRIST
    }

    static DueText of(LocalDate due, LocalDate today) {
        if (due == null) {
            return new DueText("tasklist.due.none", 0, Group.OHNE_FRIST);
        }
        long days = ChronoUnit.DAYS.between(today, due);
        if (days < 0) {
            return new DueText(days == -1 ? "tasklist.due.yesterday" : "tasklist.due.late", -days, Group.UEBERFAELLIG);
        }
        if (days == 0) {
            return new DueText("tasklist.due.today", 0, Group.HEUTE);
        }
        Group group = due.isAfter(today.with(DayOfWeek.SUNDAY)) ? Group.SPAETER : Group.DIESE_WOCHE;
        return new DueText(days == 1 ? "tasklist.due.tomorrow" : "tasklist.due.in", days, group);
    }
}
