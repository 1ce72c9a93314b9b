package de.ozglotse.workflow;

import de.ozglotse.shared.CaseKey;
import java.time.Instant;
import java.util.Optional;

/**
 * A piece of work that runs by itself: a timer, a mail to be sent.
 *
 * @param id names it among the waiting ones
 * @param at when it is to run
 * @param caseKey whom it is about, if anybody
 * @param label the element of the model, in German
 */
public record DueJob(String id, Instant at, Optional<CaseKey> caseKey, String label) {}
