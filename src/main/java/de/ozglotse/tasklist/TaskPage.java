package de.ozglotse.tasklist;

import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import java.util.List;

/**
 * One page of the task list.
 *
 * @param number from 1
 * @param pages at least 1
 * @param total rows on all pages
 */
public record TaskPage(List<WaitingStep> rows, int number, int pages, long total) {

    public TaskPage {
        rows = List.copyOf(rows);
    }
}
