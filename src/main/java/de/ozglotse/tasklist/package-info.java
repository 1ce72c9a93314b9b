/**
 * The work that waits: open steps as a read model, the answers given (the evidence), follow-up dates, undo. Answers by
 * link and by the task list take the same path through {@link de.ozglotse.tasklist.StepAnswers}.
 */
package de.ozglotse.tasklist;
