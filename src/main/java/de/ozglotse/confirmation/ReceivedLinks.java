package de.ozglotse.confirmation;

import de.ozglotse.workflow.OpenSteps.Decline;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What a contact in a town hall can do with a link.
 *
 * <p>Every answer is one transaction. It throws {@link LinkClosed} if the link cannot be answered (any more) and
 * otherwise what {@link de.ozglotse.tasklist.StepAnswers} throws.
 */
public interface ReceivedLinks {

    /** Looks at a link without changing anything. */
    ReceivedLink look(String token);

    void complete(String token, Map<String, String> input, String name);

    void postpone(String token, LocalDate until, String name);

    void ask(String token, String question, String name);

    void decline(String token, Decline decline, Optional<String> reason, String name);

    /** Sends a new link to the stored address if the old one is known, dead and not asked for too often. */
    void renew(String token);
}
