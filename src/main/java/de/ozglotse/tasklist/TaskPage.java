package de.ozglotse.tasklist;

import java.util.List;
import java.util.Optional;

/**
 * One page of the task list.
 *
 * @param before cursor of the page before this one, if there is one
 * @param after cursor of the page after this one, if there is one
 * @param total rows on all pages, counted up to {@link TaskCounts#MOST}
 */
public record TaskPage(List<ListedStep> rows, Optional<String> before, Optional<String> after, int total) {

    public TaskPage {
        rows = List.copyOf(rows);
    }

    public String totalText() {
        return TaskCounts.text(total);
    }

    /** @return whether all rows are on this page */
    public boolean whole() {
        return before.isEmpty() && after.isEmpty();
    }
}
