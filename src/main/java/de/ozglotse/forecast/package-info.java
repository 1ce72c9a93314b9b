/**
 * When will the rest have done it? Estimates from what has happened so far, by a method that a page explains. It reads
 * facts and dates only.
 */
package de.ozglotse.forecast;
