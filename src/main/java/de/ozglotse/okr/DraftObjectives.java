package de.ozglotse.okr;

import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The objectives that were proposed. */
interface DraftObjectives extends Repository<DraftObjective, Long> {

    DraftObjective save(DraftObjective draft);

    void delete(DraftObjective draft);

    /** @return what was proposed in one planning, oldest first, with all that a form shows of it */
    @Query("""
            select d from DraftObjective d join fetch d.ziel left join fetch d.keyResults k
            where d.planningId = :planning order by d.id, k.place""")
    List<DraftObjective> of(String planning);

    List<DraftObjective> findByStepId(String step);

    @Modifying(flushAutomatically = true)
    @Query("delete from DraftKeyResult k where k.stepId = :step")
    void deleteKeyResultsOf(String step);
}
