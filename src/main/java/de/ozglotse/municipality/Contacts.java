package de.ozglotse.municipality;

import de.ozglotse.shared.Ags;
import de.ozglotse.shared.EmailAddress;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The contacts in the town halls. Changes take part in the caller's transaction. */
public interface Contacts {

    /** @return also somebody who was merged into another contact: then that one */
    Optional<Contact> find(UUID id);

    /** @return the contact whom the county asks first */
    Optional<Contact> primary(Ags ags);

    /** @return whom the county asks first in each of these municipalities; one query, whatever their number */
    Map<Ags, Contact> primaries(Collection<Ags> municipalities);

    /** @return as {@link #of}, with what a page about the municipality says of them */
    List<ActingContact> acting(Ags ags);

    /** @return everybody who acts for the municipality, the primary contact first */
    List<Contact> of(Ags ags);

    /**
     * Makes this person the primary contact of the municipality; a known person (same address) is updated, an earlier
     * primary contact stays as a further one.
     */
    Contact appoint(Ags ags, String name, Optional<String> function, EmailAddress email, Optional<String> phone);

    /** From here on to the end of the transaction nobody else locks this contact. */
    void lock(UUID contact);

    /** @return the municipalities that the contact acts for */
    List<Municipality> municipalitiesOf(UUID contact);
}
