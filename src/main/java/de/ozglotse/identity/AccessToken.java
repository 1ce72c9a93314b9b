package de.ozglotse.identity;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a person has given a program so that it may read in the person's name; never the secret itself.
 *
 * @param label what the person calls it
 * @param beginning by which the person recognises it in the program's settings
 * @param lastDay on which it is good
 */
public record AccessToken(
        long id, String label, String beginning, LocalDate createdOn, LocalDate lastDay, Optional<LocalDate> usedOn) {}
