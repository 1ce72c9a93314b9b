package de.ozglotse.okr;

import de.ozglotse.shared.Actor;
import de.ozglotse.workflow.StepId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;

/** The weekly check-ins of the Strategieteams. Every call takes part in the caller's transaction. */
public interface CheckIns {

    /** @return the day of the first check-in of the quarter that is still worth giving */
    LocalDate first(String quarter);

    /** @param answer how many working days the teams have */
    Week thisWeek(String quarter, Period answer);

    /**
     * Publishes the check-in of one Handlungsfeld.
     *
     * @param answers by field id and code of the key result
     */
    void record(Given given, Map<String, Object> answers);

    /** @return the newest check-in of each key result of the running quarter that has one, by its code */
    Map<String, LatestCheckIn> latest();

    /**
     * One week of the rhythm.
     *
     * @param name for example {@code 2023-W09}
     * @param escalation from this day on somebody asks for what is missing
     * @param next when the check-in of the next week replaces this one
     * @param another whether the next one still lies in the quarter
     */
    record Week(String name, LocalDate escalation, LocalDate next, boolean another) {}

    /**
     * Who gives a check-in, and for what.
     *
     * @param step the witness, under which it can be taken back
     */
    record Given(String quarter, String handlungsfeld, String week, StepId step, Actor by) {}

    /**
     * A check-in as people read it.
     *
     * @param on the day on which it was given
     * @param confidence from 0 to 10, if it was said
     */
    record LatestCheckIn(
            Assessment assessment, LocalDate on, String nextStep, Optional<Integer> confidence, BigDecimal value) {}
}
