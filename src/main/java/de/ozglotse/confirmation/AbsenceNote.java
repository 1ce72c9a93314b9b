package de.ozglotse.confirmation;

import de.ozglotse.shared.EmailAddress;
import java.time.LocalDate;
import java.util.Optional;

/**
 * That somebody in a town hall will be away.
 *
 * @param from first day
 * @param until last day
 * @param deputy who gets the letters meanwhile, if anybody
 */
public record AbsenceNote(LocalDate from, LocalDate until, Optional<Deputy> deputy) {

    /** Somebody who stands in. */
    public record Deputy(String name, EmailAddress email) {}
}
