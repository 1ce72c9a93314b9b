package de.ozglotse.workflow;

import de.ozglotse.shared.CaseKey;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Work that the application should have done by itself and could not.
 *
 * @param id under which it can be tried again
 * @param caseKey whom it is about; empty for what concerns no case
 * @param process name of the process, in German; empty for the upkeep of the application itself
 * @param step name of the step that failed, in German; empty for the upkeep of the application itself
 * @param firstFailed when the first attempt failed
 * @param lastFailed when the newest attempt failed
 * @param attempts how many attempts have failed
 * @param nextAttempt when it is tried again by itself; empty if it was given up and somebody must act
 * @param mail the mail that could not be sent, if it was one
 */
public record Trouble(
        String id,
        Optional<CaseKey> caseKey,
        Optional<String> process,
        Optional<String> step,
        Cause cause,
        Instant firstFailed,
        Instant lastFailed,
        int attempts,
        Optional<Instant> nextAttempt,
        Optional<UUID> mail) {

    /**
     * Why it failed, without personal data and without secrets.
     *
     * @param reference under which the log knows it
     * @param type name of the exception
     * @param message what the exception says, as far as it can be shown
     */
    public record Cause(Reason reason, String reference, String type, String message) {}

    /** What people are told about a failure. */
    public enum Reason {
        MAIL_SERVER_UNREACHABLE,
        MAIL_SERVER_REFUSED,
        ADDRESS_REFUSED,
        DATABASE_BUSY,
        CONTACT_MISSING,
        DATA_MISSING,
        UNEXPECTED
    }

    public boolean isGivenUp() {
        return nextAttempt.isEmpty();
    }
}
