package de.ozglotse.tasklist;

import java.time.Instant;

/** When a step of a case was done or skipped in one run of a process, as a query answers it. */
interface DoneStep {

    /** @return the run of the process, or null if nobody wrote it down */
    String getProcessInstance();

    String getProcess();

    String getStep();

    /** @return the id under which it was open */
    String getAnswer();

    Instant getAt();

    GivenAnswer.Outcome getOutcome();
}
