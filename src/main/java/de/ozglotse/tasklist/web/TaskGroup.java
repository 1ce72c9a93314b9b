package de.ozglotse.tasklist.web;

import java.util.List;

/**
 * Rows of the task list under one heading.
 *
 * @param heading null if the list is not grouped
 */
record TaskGroup(DueText.Group heading, List<TaskRow> rows) {}
