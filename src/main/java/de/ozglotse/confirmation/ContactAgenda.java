package de.ozglotse.confirmation;

import de.ozglotse.municipality.Absence;
import de.ozglotse.municipality.Contact;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.shared.Ags;
import java.util.List;
import java.util.Optional;

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
     * A contact as the coordinator sees it.
     *
     * @param municipalities whose primary contact this is
     * @param undeliverable whether the contact is being replaced
     */
    record Agenda(
            Contact contact,
            List<Municipality> municipalities,
            Optional<Absence> absence,
            Optional<Contact> deputy,
            boolean undeliverable) {}
}
