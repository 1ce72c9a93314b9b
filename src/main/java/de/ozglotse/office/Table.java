package de.ozglotse.office;

import java.util.List;

/**
 * A table to give out.
 *
 * @param name of the sheet
 * @param head one title for each column
 */
public record Table(String name, List<String> head, List<List<Cell>> rows) {}
