package de.ozglotse.confirmation;

import de.ozglotse.workflow.OpenSteps.Decline;
import de.ozglotse.workflow.StepId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a contact in a town hall can do with a link.
 *
 * <p>Every answer is one transaction. It throws {@link LinkClosed} if the link cannot be answered (any more),
 * {@link FileRefused} if one of its files cannot be kept, and otherwise what {@link de.ozglotse.tasklist.StepAnswers} throws. Given a token alone, the question is meant that the
 * link was sent for.
 */
public interface ReceivedLinks {

    /** @return whether such a link was ever sent */
    boolean isKnown(String token);

    /** Looks at a question without changing anything. */
    ReceivedLink look(LinkAddress address);

    /** @return everything that concerns the contact; empty if the link does not show it (any more) */
    Optional<TownHallOverview> overview(String token);

    /** @return what can be said about questions that were left out of an answer; nothing about those of others */
    List<String> leftOut(LinkAddress address, List<StepId> steps);

    /** @return the other questions that the answer was meant for, but that somebody else had answered meanwhile */
    List<StepId> answer(LinkAddress address, Submission submission);

    /** @return the answered question with the answer as it was typed; empty if it cannot be changed (any more) */
    Optional<ChangeableAnswer> changeable(LinkAddress address);

    /**
     * Takes the own answer back and gives another one instead.
     *
     * @return the question's new id
     * @throws de.ozglotse.shared.Refused if somebody has gone on from there
     */
    StepId change(LinkAddress address, Submission submission);

    /** Sends a new link to the stored address if the old one is known, dead and not asked for too often. */
    void renew(String token);

    default List<StepId> answer(LinkAddress address, TownHallAnswer answer, String name) {
        return answer(address, new Submission(answer, name, List.of()));
    }

    default StepId change(LinkAddress address, TownHallAnswer answer, String name) {
        return change(address, new Submission(answer, name, List.of()));
    }

    default ReceivedLink look(String token) {
        return look(LinkAddress.of(token));
    }

    default void complete(String token, Map<String, String> input, String name) {
        answer(LinkAddress.of(token), new TownHallAnswer.Confirmed(input, List.of()), name);
    }

    default void postpone(String token, LocalDate until, String name) {
        answer(LinkAddress.of(token), new TownHallAnswer.NotYet(until), name);
    }

    default void ask(String token, String question, String name) {
        answer(LinkAddress.of(token), new TownHallAnswer.Asked(question), name);
    }

    default void decline(String token, Decline decline, Optional<String> reason, String name) {
        TownHallAnswer answer = switch (decline) {
            case NICHT_ZUSTAENDIG -> new TownHallAnswer.NotResponsible(reason);
            case ABGELEHNT -> new TownHallAnswer.Declined(reason.orElseThrow());
        };
        answer(LinkAddress.of(token), answer, name);
    }
}
