/** The coordinator's calendar: what is agreed, what is due, and whether another date fits into it. */
package de.ozglotse.calendar;
