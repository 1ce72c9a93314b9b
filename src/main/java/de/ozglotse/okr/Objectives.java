package de.ozglotse.okr;

import java.time.LocalDate;
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

    /** @return {@link #of(String)} for the quarter that runs on that day */
    @Query("""
            select o from Objective o
            join fetch o.quarter r join fetch o.ziel z join fetch z.handlungsfeld h left join fetch o.keyResults k
            where r.firstDay = (select max(q.firstDay) from Quarter q where q.firstDay <= :day)
            order by h.place, o.place, k.place""")
    List<Objective> running(LocalDate day);

    Optional<Objective> findByCode(String code);

    boolean existsByTitle(String title);
}
