package de.ozglotse.tasklist;

import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An open step with all that its row in the task list shows.
 *
 * @param subject key of the one of several subjects that its fact is about, if that is known
 * @param factDepends whether its fact is recorded with some answers only
 * @param urgent whether somebody has given it a high priority
 * @param assignee user name of the person who does it, if anybody has taken it
 * @param assigneeName that person's name as people read it
 * @param ballSince since when it is this side's turn
 * @param restsUntil the day on which it comes back into the list, if it was put off
 * @param restReason why it was put off
 * @param postponedUntil when the town hall wants to be asked again, if it said so
 * @param association its Verwaltungsgemeinschaft, if it has one
 */
public record ListedStep(
        WaitingStep step,
        Optional<String> subject,
        boolean factDepends,
        boolean urgent,
        Optional<String> assignee,
        Optional<String> assigneeName,
        Ball ball,
        Instant ballSince,
        Optional<LocalDate> restsUntil,
        Optional<String> restReason,
        Optional<LocalDate> postponedUntil,
        Optional<String> association) {}
