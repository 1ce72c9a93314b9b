package de.ozglotse.okr;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The key results of all quarters, one by one. */
interface KeyResultRows extends Repository<KeyResult, String> {

    String NAME = "select new de.ozglotse.okr.KeyResultNames$Name(k.code, k.place, k.title, o.title, h.name,"
            + " o.quarter.id, o.code, z.code) from KeyResult k join k.objective o join o.ziel z join z.handlungsfeld h ";

    Optional<KeyResult> findByCode(String code);

    @Query(NAME + "where o.quarter.id = :quarter order by h.place, o.place, k.place")
    List<KeyResultNames.Name> namesOfQuarter(String quarter);

    @Query(NAME + "where z.code = :goal order by o.quarter.id desc, o.place, k.place")
    List<KeyResultNames.Name> namesOfGoal(String goal);

    @Query(NAME + "where k.code = :code")
    Optional<KeyResultNames.Name> name(String code);

    @Query("select k.objective.quarter.id from KeyResult k where k.code = :code")
    Optional<String> quarterOf(String code);
}
