/**
 * How a process is drawn: from the modeller's drawing to shapes, lines of text and an ordered list that a template only has
 * to write down.
 */
package de.ozglotse.diagram;
