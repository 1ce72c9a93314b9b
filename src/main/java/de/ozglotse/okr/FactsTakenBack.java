package de.ozglotse.okr;

import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FactType;
import de.ozglotse.workflow.StepId;
import de.ozglotse.workflow.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What somebody had said and is not counted, or not any more: it is part of every number that it has changed. */
public interface FactsTakenBack {

    /** @return about facts of these types, as far as it counts from that sight; the newest first */
    List<TakenBack> of(Collection<FactType> types, Sight sight);

    /**
     * A line of the ledger against another one.
     *
     * @param since from when on it had been true, by what was said before
     * @param day from when on it is not true any more; for a mistake the same as {@code since}
     * @param step that had shown it
     */
    record TakenBack(
            Kind kind,
            CaseKey caseKey,
            Optional<Subject> subject,
            LocalDate since,
            LocalDate day,
            Instant at,
            Actor by,
            String reason,
            StepId step) {}

    /** What is said against the earlier line. */
    enum Kind {
        /** it never was so */
        BERICHTIGT,
        /** it was so and is not any more */
        WIDERRUFEN,
        /** that it had ended was the mistake */
        GILT_DOCH
    }
}
