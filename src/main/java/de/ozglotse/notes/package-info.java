/**
 * Keeps what people write down about a municipality, the county or one step: notes, telephone notes and files. It must
 * not know what a step does.
 */
package de.ozglotse.notes;
