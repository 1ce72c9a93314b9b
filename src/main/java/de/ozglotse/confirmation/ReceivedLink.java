package de.ozglotse.confirmation;

import de.ozglotse.tasklist.StepView;
import de.ozglotse.workflow.StepId;
import java.util.List;
import java.util.Optional;

/**
 * What a link shows.
 *
 * @param question while it can be answered
 * @param reply what was said, if that may be shown to whoever has this link
 * @param overview whether everything else that concerns the contact can be looked at, too
 */
public record ReceivedLink(Status status, Optional<Question> question, Optional<Reply> reply, boolean overview) {

    static ReceivedLink without(Status status) {
        return new ReceivedLink(status, Optional.empty(), Optional.empty(), false);
    }

    /** Where a link stands. */
    public enum Status {
        /** it can be answered */
        OPEN,
        /** the step was answered while the link was valid */
        ANSWERED,
        /** expired, replaced or revoked */
        GONE,
        UNKNOWN
    }

    /**
     * What is asked.
     *
     * @param text the question
     * @param place for example {@code Für die Gemeinde Bitz}
     * @param contact how the recipient of the link is addressed
     * @param due until when an answer is wanted, in words; empty if that is past or not set
     * @param validUntil last day of the link, in words
     * @param alsoFor where the same question waits for the same contact
     * @param thread what was asked back and replied so far, oldest first
     * @param files what was sent with the answer that is being changed
     * @param askedAgain whether an answer may have been lost, as our data came back from a backup
     */
    public record Question(
            StepView step,
            String text,
            String place,
            String contact,
            Optional<String> due,
            String validUntil,
            List<AlsoFor> alsoFor,
            List<Remark> thread,
            List<String> files,
            boolean askedAgain) {

        /** @return the step's help, paragraph by paragraph */
        public List<String> help() {
            return step.definition()
                    .help()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }

    /** The same question of another municipality. */
    public record AlsoFor(StepId step, String name) {}

    /**
     * A part of the exchange before the answer.
     *
     * @param by who asked; empty for the coordinator's reply
     * @param at when, in words
     */
    public record Remark(Optional<String> by, String at, String text) {}

    /**
     * What was said.
     *
     * @param own whether it was said by this link
     * @param by who said it
     * @param at when, in words
     * @param lines what, line by line
     * @param next what happens next, if that is known
     * @param alsoFor names of the municipalities that the same answer was given for
     * @param changeable whether it can still be changed by this link
     */
    public record Reply(
            Kind kind,
            boolean own,
            String question,
            String place,
            String by,
            String at,
            List<String> lines,
            Optional<String> next,
            List<String> alsoFor,
            boolean changeable) {

        /** What a reply does to its question. */
        public enum Kind {
            FINAL,
            POSTPONED,
            ASKED,
            HANDED_ON,
            /** nobody in the town hall has to answer any more */
            NOT_NEEDED
        }
    }
}
