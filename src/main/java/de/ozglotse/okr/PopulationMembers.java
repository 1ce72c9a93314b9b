package de.ozglotse.okr;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The dated memberships in the population that key results count. */
interface PopulationMembers extends Repository<PopulationMember, Long> {

    List<PopulationMember> findAll();

    PopulationMember save(PopulationMember member);
}
