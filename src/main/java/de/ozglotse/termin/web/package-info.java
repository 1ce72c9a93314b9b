/** The page on which minutes are taken. */
package de.ozglotse.termin.web;
