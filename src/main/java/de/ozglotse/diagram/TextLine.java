package de.ozglotse.diagram;

/**
 * One line of text in a drawing.
 *
 * @param x its middle
 * @param y its base line
 */
record TextLine(int x, int y, String text) {}
