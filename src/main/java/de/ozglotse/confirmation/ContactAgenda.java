package de.ozglotse.confirmation;

import de.ozglotse.municipality.Absence;
import de.ozglotse.municipality.Contact;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.EmailAddress;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the coordinator can do about the contact of a municipality. */
public interface ContactAgenda {

    /** @return empty if the municipality has no contact */
    Optional<Agenda> of(Ags ags);

    /**
     * Ends all links of the municipality's contact and opens one task in which the new one is named.
     *
     * @throws de.ozglotse.shared.Refused if that task is open already
     */
    void changed(Ags ags);

    /**
     * Makes a colleague whom the contact has named the municipality's contact: the links of the former one end, and the new
     * one gets a letter with everything that is open.
     *
     * @return the new contact
     * @throws de.ozglotse.shared.Refused if this person is not named any more
     */
    Contact takeOver(Ags ags, UUID colleague);

    /**
     * A contact as the coordinator sees it.
     *
     * @param municipalities whose primary contact this is
     * @param undeliverable whether the contact is being replaced
     * @param named who else could be the contact
     */
    record Agenda(
            Contact contact,
            List<Municipality> municipalities,
            Optional<Absence> absence,
            Optional<Contact> deputy,
            boolean undeliverable,
            List<NamedColleague> named) {}

    /**
     * Somebody whom a contact has named to answer a question.
     *
     * @param by who named this person
     * @param at when, in words
     */
    record NamedColleague(UUID id, String name, EmailAddress email, String by, String at) {}
}
