package de.ozglotse.okr;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The objectives of all quarters. */
interface Objectives extends Repository<Objective, String> {

    /** @return the quarter's objectives with all that a report shows of them, in the order of the strategy map */
    @Query("""
            select o from Objective o
            join fetch o.ziel z join fetch z.handlungsfeld h left join fetch o.keyResults k
            where o.quarter.id = :quarter
            order by h.place, o.place, k.place""")
    List<Objective> of(String quarter);

    Optional<Objective> findByCode(String code);

    boolean existsByTitle(String title);
}
