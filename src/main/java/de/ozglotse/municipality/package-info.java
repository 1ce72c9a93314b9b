/**
 * The county's towns and municipalities, their Verwaltungsgemeinschaften and contacts, and the import of the official
 * directory. It must not know any process.
 */
package de.ozglotse.municipality;
