/** Pages on which the coordinator ends and resumes a Begleitung. */
package de.ozglotse.begleitung.web;
