package de.ozglotse.confirmation;

import de.ozglotse.shared.EmailAddress;
import de.ozglotse.workflow.StepId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a contact answers to a question. */
public sealed interface TownHallAnswer {

    /**
     * Bestätigen.
     *
     * @param input by field id, as typed
     * @param alsoFor the same question of other municipalities of the contact
     */
    record Confirmed(Map<String, String> input, List<StepId> alsoFor) implements TownHallAnswer {}

    /** Noch nicht: to be asked again on that day. */
    record NotYet(LocalDate until) implements TownHallAnswer {}

    /** Rückfrage. */
    record Asked(String question) implements TownHallAnswer {}

    /**
     * Nicht zuständig, without an address of whoever is.
     *
     * @param instead who is responsible instead, if that was said
     */
    record NotResponsible(Optional<String> instead) implements TownHallAnswer {}

    /** Nicht zuständig, but this colleague is. */
    record HandedOn(String colleague, EmailAddress mail) implements TownHallAnswer {}

    /** Ablehnen. */
    record Declined(String reason) implements TownHallAnswer {}
}
