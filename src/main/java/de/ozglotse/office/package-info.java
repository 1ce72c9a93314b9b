/**
 * Reads and writes what office programs open: tables as CSV and Excel, pages as accessible PDF, and it looks into an
 * archive before anybody unpacks it. It must not know what a table is about.
 */
package de.ozglotse.office;
