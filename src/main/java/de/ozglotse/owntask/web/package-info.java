/** The form of a task that people add by hand. */
package de.ozglotse.owntask.web;
