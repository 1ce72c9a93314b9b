package de.ozglotse.okr;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The scores that reviews gave. */
interface Scores extends Repository<Score, Long> {

    Score save(Score score);

    List<Score> findByStepId(String stepId);

    /** @return those of the quarter that count, oldest first */
    @Query("""
            select s from Score s, KeyResult k
            where k.code = s.keyResultCode and k.objective.quarter.id = :quarter and s.withdrawnAt is null
            order by s.id""")
    List<Score> standing(String quarter);

    /** @return those of the quarter that counted then, oldest first */
    @Query("""
            select s from Score s, KeyResult k
            where k.code = s.keyResultCode and k.objective.quarter.id = :quarter and s.givenAt <= :knownAt
              and (s.withdrawnAt is null or s.withdrawnAt > :knownAt)
            order by s.id""")
    List<Score> known(String quarter, Instant knownAt);
}
