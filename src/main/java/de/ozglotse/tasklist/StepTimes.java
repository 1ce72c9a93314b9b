package de.ozglotse.tasklist;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How long steps take, from their opening to the answer that counts; time passes at night and on holidays as well. */
public interface StepTimes {

    /**
     * One query, whatever the number of steps.
     *
     * @param since answers given earlier are left out
     * @return the steps that were answered since then; undone answers and refusals do not count
     */
    List<StepTime> since(Instant since);

    /**
     * The times of one step as continuous percentiles: between two values that were measured, in proportion to their
     * distance ({@code percentile_cont} of the SQL standard).
     *
     * @param count how many answers were measured
     * @param median half of them took at most this long
     * @param p90 nine out of ten took at most this long
     */
    record StepTime(String process, String step, long count, Duration median, Duration p90) {}
}
