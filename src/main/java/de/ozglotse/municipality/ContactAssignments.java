package de.ozglotse.municipality;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Who acts for which municipality. */
interface ContactAssignments extends Repository<ContactAssignment, Long> {

    @Query("select a from ContactAssignment a join fetch a.contact where a.ags = :ags")
    List<ContactAssignment> of(String ags);

    @Query("select a from ContactAssignment a join fetch a.contact where a.first = true and a.ags in :municipalities")
    List<ContactAssignment> primaryOf(Collection<String> municipalities);

    @Query("select a from ContactAssignment a join fetch a.contact where a.contact.id in :contacts")
    List<ContactAssignment> ofContacts(Collection<UUID> contacts);

    /** @return the AGS of all that have somebody whom the county asks first */
    @Query("select a.ags from ContactAssignment a where a.first = true")
    Set<String> withPrimary();

    @Query("select a from ContactAssignment a join fetch a.contact order by a.ags, a.id")
    List<ContactAssignment> all();

    @Query("select a from ContactAssignment a join fetch a.contact where a.contact.id = :contact order by a.ags")
    List<ContactAssignment> ofContact(UUID contact);

    ContactAssignment save(ContactAssignment assignment);

    void delete(ContactAssignment assignment);
}
