package de.ozglotse.tasklist.web;

import de.ozglotse.tasklist.TaskList;
import de.ozglotse.tasklist.TaskView;
import de.ozglotse.workflow.StepId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says where a task stands in the list that somebody works through, and which one comes next; one query. */
@Component
class TaskSequence {

    private final TaskList list;
    private final Viewers viewers;

    TaskSequence(TaskList list, Viewers viewers) {
        this.list = list;
        this.viewers = viewers;
    }

    /**
     * A task among those of its list.
     *
     * @param number from 1
     * @param before the task before it, or null
     * @param next the task after it, or null
     */
    record Place(int number, int total, StepId before, StepId next) {}

    /** @return empty if the task is not in the list (any more), or too far down */
    Optional<Place> of(StepId step, ListAddress address) {
        if (address.view() == TaskView.ZULETZT_ERLEDIGT) {
            return Optional.empty();
        }
        List<StepId> ids = list.ids(address.filter(), viewers.current());
        int index = ids.indexOf(step);
        return index < 0
                ? Optional.empty()
                : Optional.of(new Place(
                        index + 1,
                        ids.size(),
                        index > 0 ? ids.get(index - 1) : null,
                        index + 1 < ids.size() ? ids.get(index + 1) : null));
    }
}
