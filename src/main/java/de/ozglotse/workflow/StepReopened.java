package de.ozglotse.workflow;

import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A completion does not count any more, because the coordinator went back to it or to a step before it. Published inside
 * that transaction, once for each completion that is affected.
 *
 * @param since from which day on it is not true any more; the day of the act if it never was
 */
public record StepReopened(
        StepId id, CaseKey caseKey, Kind kind, LocalDate since, Actor actor, Instant at, String reason)
        implements StepTakenBack {

    /** What is said about that which the completion had shown. */
    public enum Kind {
        /** it was never true */
        KORREKTUR,
        /** it was true and is not any more */
        WIDERRUF
    }
}
