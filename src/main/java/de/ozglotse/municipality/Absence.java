package de.ozglotse.municipality;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * That a contact is away.
 *
 * @param from first day
 * @param until last day
 * @param deputy who gets the letters meanwhile, if anybody
 */
public record Absence(LocalDate from, LocalDate until, Optional<UUID> deputy) {

    public Absence {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("An absence ends after it has begun");
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
