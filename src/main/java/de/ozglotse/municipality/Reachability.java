package de.ozglotse.municipality;

import de.ozglotse.shared.Ags;
import de.ozglotse.shared.EmailAddress;
import java.util.Optional;
import java.util.UUID;

/** Whether contacts can be reached, and who stands in for them. Changes take part in the caller's transaction. */
public interface Reachability {

    /** @return the absence that was entered last, also if it is over */
    Optional<Absence> absence(UUID contact);

    void enter(UUID contact, Absence absence);

    void removeAbsence(UUID contact);

    /** Lets this person act for the municipality beside its primary contact. */
    Contact nameDeputy(Ags ags, String name, EmailAddress email);

    /** @return whether mails to the contact come back; over as soon as somebody enters the contact's data again */
    boolean isUndeliverable(UUID contact);

    void markUndeliverable(UUID contact);
}
