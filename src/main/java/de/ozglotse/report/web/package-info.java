/** The pages of the reports, their PDF, and what a committee's link shows. */
package de.ozglotse.report.web;
