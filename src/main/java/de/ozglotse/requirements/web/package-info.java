/** Pages of the Anforderungskatalog, of the checklist and of the numbers for the decision. */
package de.ozglotse.requirements.web;
