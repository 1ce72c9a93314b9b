package de.ozglotse.engine;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.Trouble;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is remembered of a job that failed.
 *
 * @param definition process definition that it belongs to
 * @param element where in the model it failed
 * @param limit after how many attempts it is given up
 */
record FailedJob(
        String id,
        Optional<String> definition,
        Optional<String> element,
        Optional<CaseKey> caseKey,
        Optional<UUID> mail,
        Instant firstFailed,
        Instant lastFailed,
        int attempts,
        int limit,
        Trouble.Cause cause) {}
