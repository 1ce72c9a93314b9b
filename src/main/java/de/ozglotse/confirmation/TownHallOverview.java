package de.ozglotse.confirmation;

import de.ozglotse.workflow.StepId;
import java.util.List;
import java.util.Optional;

/**
 * Everything that concerns one contact.
 *
 * @param contact how the contact is addressed
 * @param towns the municipalities that the contact acts for at this moment
 * @param away if the contact is or will be
 */
public record TownHallOverview(String contact, List<Town> towns, Optional<Away> away) {

    public TownHallOverview {
        towns = List.copyOf(towns);
    }

    /** @return what waits for an answer of this contact, in the order of the page */
    public List<OpenQuestion> open() {
        return towns.stream()
                .flatMap(town -> town.open().stream())
                .filter(question -> question.handedTo().isEmpty())
                .toList();
    }

    /** @return what can be answered now; the contact waits for us, or we wait for a day, with the others */
    public List<OpenQuestion> next() {
        return open().stream().filter(question -> !question.waits()).toList();
    }

    /**
     * When the contact is away.
     *
     * @param from first day, in words
     * @param until last day, in words
     * @param deputy who gets the letters meanwhile
     */
    public record Away(String from, String until, Optional<String> deputy) {}

    /**
     * Where one municipality stands.
     *
     * @param atOffice number of steps on which the county works now
     * @param coming what the town hall may be asked later
     */
    public record Town(
            String name, List<OpenQuestion> open, List<DoneQuestion> done, List<String> coming, int atOffice) {

        public Town {
            open = List.copyOf(open);
            done = List.copyOf(done);
            coming = List.copyOf(coming);
        }
    }

    /**
     * A question that waits for an answer.
     *
     * @param place name of the municipality
     * @param due until when an answer is wanted, in words; empty if that is past or not set
     * @param handedTo the colleague who is to answer it instead
     * @param waits whether the contact has put it off, or asked us something about it
     */
    public record OpenQuestion(
            StepId step, String place, String text, Optional<String> due, Optional<String> handedTo, boolean waits) {}

    /**
     * A question that was answered.
     *
     * @param own whether this contact answered it by link
     * @param at when, in words
     * @param chosen what was chosen, if that is a date
     */
    public record DoneQuestion(StepId step, String text, String by, String at, boolean own, List<String> chosen) {}
}
