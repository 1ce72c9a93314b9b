package de.ozglotse.okr;

import de.ozglotse.shared.Actor;
import de.ozglotse.workflow.StepId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** The end of a quarter: its review and its retrospective. Every call takes part in the caller's transaction. */
public interface Reviews {

    /**
     * Keeps how a Strategieteam judges the key results of its Handlungsfeld.
     *
     * @param answers by field id and code of the key result
     */
    void record(Given given, Map<String, Object> answers);

    /**
     * Takes what the system proposes over; what is unfinished is carried on for this reason.
     *
     * @param cause why it is unfinished, if somebody has said it
     */
    void acceptProposals(Given given, String reason, Optional<Cause> cause);

    void recordRetrospektive(Given given, Minutes minutes);

    /**
     * Who judges, and what.
     *
     * @param handlungsfeld its code; empty for the retrospective, which is held by all together
     * @param step the witness, under which it can be taken back
     */
    record Given(String quarter, String handlungsfeld, StepId step, Actor by) {}

    /**
     * What a retrospective found.
     *
     * @param kept what went well
     * @param hindered what did not
     * @param agreed what will be done differently
     */
    record Minutes(LocalDate heldOn, String kept, String hindered, String agreed) {}

    /** What becomes of an unfinished key result. */
    enum Decision {
        FORTFUEHREN,
        ANPASSEN,
        BEENDEN
    }
}
