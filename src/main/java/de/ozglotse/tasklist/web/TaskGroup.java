package de.ozglotse.tasklist.web;

import java.util.List;

/**
 * Rows of the task list under one heading.
 *
 * @param due the heading of a list that is grouped by date, or null
 * @param name the heading of a list that is grouped by something else, or null
 */
record TaskGroup(DueText.Group due, String name, List<TaskRow> rows) {

    public boolean headed() {
        return due != null || name != null;
    }
}
