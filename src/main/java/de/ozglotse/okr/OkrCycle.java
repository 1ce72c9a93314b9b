package de.ozglotse.okr;

import java.util.List;
import java.util.Optional;

/** Leads a quarter through its phases, as the process {@code okr-quarter} says. Takes part in the caller's transaction. */
public interface OkrCycle {

    String PROCESS = "okr-quarter";

    /** name of the process variable that holds the quarter's id */
    String QUARTER = "quartal";

    /** name of the process variable that holds the code of a Handlungsfeld */
    String HANDLUNGSFELD = "handlungsfeld";

    /** Begins the cycle of the quarter that runs, behind its planning, unless it has begun or no quarter runs. */
    void followRunningQuarter();

    /**
     * @return the quarter whose planning somebody can begin now: the one that runs without any, or the next one in the
     *     last weeks of the running one; empty while another one is planned
     */
    Optional<QuarterView> plannable();

    /**
     * Begins the planning of the quarter that can be planned.
     *
     * @throws de.ozglotse.shared.Refused if none can
     */
    QuarterView plan();

    Preparation prepare(String quarter);

    /**
     * Begins the quarter with what was released for it; the one before goes into its review.
     *
     * @return false while the one before cannot, because still another one is in review
     */
    boolean open(String quarter);

    /** @return codes of the Handlungsfelder that have key results in this quarter */
    List<String> handlungsfelderOf(String quarter);

    /** @return false while another quarter is in review */
    boolean beginReview(String quarter);

    void close(String quarter);

    /** Begins the cycle of the quarter after this one with its planning, unless it has begun. */
    void startNext(String quarter);

    /**
     * What is known of a quarter when its cycle begins.
     *
     * @param released whether its objectives stand already
     * @param handlungsfelder codes of all Handlungsfelder of the strategy
     */
    record Preparation(QuarterView quarter, boolean released, List<String> handlungsfelder) {}
}
