package de.ozglotse.okr;

import de.ozglotse.shared.Actor;
import de.ozglotse.workflow.StepId;
import java.util.Map;
import java.util.Optional;

/** The planning of the objectives of one Handlungsfeld for one quarter. Takes part in the caller's transaction. */
public interface ObjectivePlanning {

    /** Proposes what the quarter before left unfinished and what the county has published; does it once. */
    void prepare(Field field);

    /**
     * Keeps what a Strategieteam decided about the proposals and what it proposed itself.
     *
     * @param answers by field id, see the process {@code okr-planning}
     * @throws de.ozglotse.shared.Refused if the Handlungsfeld is released already
     */
    void keep(Field field, Step step, Map<String, Object> answers);

    Verdict check(Field field);

    /**
     * Releases what was chosen; it becomes part of the quarter when that begins.
     *
     * @param reason why the lower bounds are undercut, if they are
     * @throws de.ozglotse.shared.Refused if the rules do not allow it
     */
    void release(Field field, Step step, Optional<String> reason);

    /** Releases the Handlungsfeld without objectives. */
    void pause(Field field, Step step, String reason);

    /** A Handlungsfeld in a quarter. */
    record Field(String quarter, String handlungsfeld) {}

    /** A step that somebody completes now. */
    record Step(StepId id, Actor by) {}

    /** What the rules say about the proposals. */
    enum Verdict {
        IN_ORDNUNG,
        /** too few: can be released with a reason */
        ZU_WENIGE,
        UNZULAESSIG
    }
}
