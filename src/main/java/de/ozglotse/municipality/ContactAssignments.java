package de.ozglotse.municipality;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Who acts for which municipality. */
interface ContactAssignments extends Repository<ContactAssignment, Long> {

    @Query("select a from ContactAssignment a join fetch a.contact where a.ags = :ags")
    List<ContactAssignment> of(String ags);

    @Query("select a from ContactAssignment a join fetch a.contact where a.first = true and a.ags like :keys")
    List<ContactAssignment> primaryWithKeysLike(String keys);

    @Query("select a from ContactAssignment a join fetch a.contact order by a.ags, a.id")
    List<ContactAssignment> all();

    ContactAssignment save(ContactAssignment assignment);
}
