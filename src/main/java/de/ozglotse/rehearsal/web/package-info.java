/** The page on which time is moved, and the banner that says which time it is. */
package de.ozglotse.rehearsal.web;
