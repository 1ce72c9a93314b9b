package de.ozglotse.tasklist;

import java.time.Instant;

/** When a step of a case was last done, as a query answers it. */
interface DoneStep {

    String getProcess();

    String getStep();

    Instant getAt();
}
