/** The page on which somebody subscribes to the own calendar, and the calendar itself. */
package de.ozglotse.calendar.web;
