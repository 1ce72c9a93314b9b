package de.ozglotse.municipality;

import de.ozglotse.shared.Ags;
import de.ozglotse.shared.EmailAddress;
import java.util.Optional;
import java.util.UUID;

/** Whether contacts can be reached, and who stands in for them. Changes take part in the caller's transaction. */
public interface Reachability {

    /** @return the absence that was entered last, also if it is over */
    Optional<Absence> absence(UUID contact);

    /** Takes the place of an absence that was entered before. */
    void enter(UUID contact, Absence absence);

    /** Does nothing if there is none. */
    void removeAbsence(UUID contact);

    /** Lets this person act for the municipality beside its primary contact. */
    Contact nameDeputy(Ags ags, String name, EmailAddress email);

    /** @return whether mails to the contact come back; over as soon as somebody enters the contact's data again */
    boolean isUndeliverable(UUID contact);

    /** Says that a mail to the contact came back; does nothing if there is no such contact. */
    void markUndeliverable(UUID contact);
}
