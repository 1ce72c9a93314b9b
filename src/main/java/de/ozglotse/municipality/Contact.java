package de.ozglotse.municipality;

import de.ozglotse.shared.EmailAddress;
import java.util.Optional;
import java.util.UUID;

/**
 * A person or office in a town hall that the county writes to; may act for several municipalities.
 *
 * @param name of the person, for example {@code Frau Sabine Maurer}
 * @param function for example {@code Hauptamt}
 * @param email where mails go to, preferably a Funktionspostfach
 */
public record Contact(UUID id, String name, Optional<String> function, EmailAddress email, Optional<String> phone) {}
