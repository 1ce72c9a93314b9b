package de.ozglotse.tasklist;

import de.ozglotse.workflow.StepId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the task list shows; every call is a constant number of queries. */
public interface TaskList extends AskedQuestions {

    /**
     * Finds open steps.
     *
     * @param groups candidate groups whose steps may be seen
     * @param page from 1; a page behind the last one gives the last one
     */
    TaskPage find(TaskFilter filter, Set<String> groups, int page);

    TaskCounts counts(Set<String> groups);

    /** @return the newest answers that count, newest first */
    List<GivenAnswer> recentlyDone(int limit);

    /** @return the same step where it is open in the other municipalities of the Verwaltungsgemeinschaft */
    List<WorkOverview.WaitingStep> sameStepNearby(StepId step);

    /** @return the answer itself if it can be taken back now */
    Optional<GivenAnswer> undoable(StepId answered);
}
