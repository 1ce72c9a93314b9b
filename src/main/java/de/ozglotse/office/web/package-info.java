/** Gives tables and drawings out at the addresses of the pages that show them. */
package de.ozglotse.office.web;
