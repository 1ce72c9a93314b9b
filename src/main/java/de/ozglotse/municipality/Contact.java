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
public record Contact(UUID id, String name, Optional<String> function, EmailAddress email, Optional<String> phone) {

    /** @return what a telephone dials; with the country in front, so that it also works from abroad */
    public Optional<String> phoneLink() {
        return phone.map(typed -> typed.replaceAll("[^+\\d]", ""))
                .map(digits -> digits.matches("0[^0].*") ? "+49" + digits.substring(1) : digits)
                .map(dialled -> "tel:" + dialled);
    }
}
