package de.ozglotse.confirmation;

import de.ozglotse.workflow.OpenSteps.Decline;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What a contact in a town hall can do with a link.
 *
 * <p>Every answer is one transaction. It throws {@link LinkClosed} if the link cannot be answered (any more) and
 * otherwise what {@link de.ozglotse.tasklist.StepAnswers} throws. Given a token alone, the question is meant that the link was
 * sent for.
 */
public interface ReceivedLinks {

    /** Looks at a question without changing anything. */
    ReceivedLink look(LinkAddress address);

    /** @return everything that concerns the contact; empty if the link does not show it (any more) */
    Optional<TownHallOverview> overview(String token);

    void complete(LinkAddress address, Map<String, String> input, String name);

    void postpone(LinkAddress address, LocalDate until, String name);

    void ask(LinkAddress address, String question, String name);

    void decline(LinkAddress address, Decline decline, Optional<String> reason, String name);

    /** Sends a new link to the stored address if the old one is known, dead and not asked for too often. */
    void renew(String token);

    default ReceivedLink look(String token) {
        return look(LinkAddress.of(token));
    }

    default void complete(String token, Map<String, String> input, String name) {
        complete(LinkAddress.of(token), input, name);
    }

    default void postpone(String token, LocalDate until, String name) {
        postpone(LinkAddress.of(token), until, name);
    }

    default void ask(String token, String question, String name) {
        ask(LinkAddress.of(token), question, name);
    }

    default void decline(String token, Decline decline, Optional<String> reason, String name) {
        decline(LinkAddress.of(token), decline, reason, name);
    }
}
