package de.ozglotse.tasklist;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.StepId;
import java.util.List;
import java.util.Optional;

/** What the task list shows; every call is a constant number of queries, whatever the number of open steps. */
public interface TaskList extends AskedQuestions {

    /**
     * Finds open steps; two queries, or one if the counts say how many there are.
     *
     * @param counts of the same person
     */
    TaskPage find(TaskFilter filter, TaskViewer viewer, TaskCursor cursor, TaskCounts counts);

    /** @return the first steps of a list in its order, enough of them to work through it */
    List<StepId> ids(TaskFilter filter, TaskViewer viewer);

    /** @return what has opened for the same case since that answer, most urgent first, a few of them */
    List<WorkOverview.WaitingStep> openedSince(GivenAnswer answer, TaskViewer viewer);

    /** @return what the county has to do about an open question to a town hall, most urgent first; one query */
    List<WorkOverview.WaitingStep> followUps(CaseKey caseKey, StepId question);

    /** @return the open step with all that a row shows, empty if it is closed */
    Optional<ListedStep> listed(StepId step);

    /** @return those of these steps that are open, most urgent first; one query */
    List<WorkOverview.WaitingStep> waiting(List<StepId> steps);

    /** @return the open steps of these cases that belong to the viewer's groups, most urgent first; one query */
    List<WorkOverview.WaitingStep> ofCases(List<CaseKey> cases, TaskViewer viewer);

    /**
     * One query for all views.
     *
     * @param saved lists that are counted beside them
     */
    TaskCounts counts(TaskViewer viewer, List<TaskFilter> saved);

    /** Counts the views alone. */
    default TaskCounts counts(TaskViewer viewer) {
        return counts(viewer, List.of());
    }

    /** @return the newest answers that count, newest first */
    List<GivenAnswer> recentlyDone(int limit);

    /**
     * Finds answers that count: those of the last days or, if words are given, all that say them.
     *
     * @param after what an earlier page gave out
     */
    DonePage done(Optional<String> words, Optional<String> after);

    /** @return the cases whose notes say these words, those with most notes first, a few of them */
    List<NotedCase> noted(String words);

    /** @return how many answers that count say these words */
    int countDone(String words);

    /** @return the same step where it is open in the other municipalities of the Verwaltungsgemeinschaft */
    List<WorkOverview.WaitingStep> sameStepNearby(StepId step);

    /** @return the answer itself if it can be taken back now */
    Optional<GivenAnswer> undoable(StepId answered);
}
