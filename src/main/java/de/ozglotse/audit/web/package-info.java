/** Shows the log of the application itself to those who watch over it. */
package de.ozglotse.audit.web;
