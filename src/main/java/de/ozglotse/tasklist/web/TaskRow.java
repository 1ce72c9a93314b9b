package de.ozglotse.tasklist.web;

import de.ozglotse.tasklist.WorkOverview.WaitingStep;

/**
 * One row of the task list.
 *
 * @param keyResult short name of the key result that the step counts for, for example {@code KR 1}; null if none
 */
record TaskRow(WaitingStep step, DueText due, String keyResult) {}
