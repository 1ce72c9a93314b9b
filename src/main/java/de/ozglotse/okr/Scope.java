package de.ozglotse.okr;

import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import java.time.LocalDate;

/** Which municipalities key results count; a change is dated and says why, closed quarters keep what held then. */
public interface Scope {

    /** From that day on the municipality does not belong to those that are counted. */
    void leaves(CaseKey caseKey, LocalDate from, String reason, Actor by);

    /** From that day on a municipality that did not exist before belongs to them. */
    void joins(CaseKey caseKey, LocalDate from, String reason, Actor by);
}
