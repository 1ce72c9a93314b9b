package de.ozglotse.reporting.web;

import de.ozglotse.okr.QuarterView;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;

/**
 * The running quarter in a heading: texts, so that no number format puts a point into the year.
 *
 * @param reviewFrom when its review begins
 */
record QuarterLine(String number, String year, String week, String weeks, LocalDate reviewFrom) {

    static QuarterLine of(QuarterView quarter, LocalDate today) {
        // 90 to 92 days: the one or two days beyond 13 weeks belong to the last one
        long weeks = Math.round(ChronoUnit.DAYS.between(quarter.start(), quarter.end()) / 7.0);
        long week = ChronoUnit.DAYS.between(quarter.start(), today) / 7 + 1;
        return new QuarterLine(
                String.valueOf(quarter.start().get(IsoFields.QUARTER_OF_YEAR)),
                String.valueOf(quarter.start().getYear()),
                String.valueOf(Math.min(week, weeks)),
                String.valueOf(weeks),
                quarter.reviewFrom());
    }
}
