package de.ozglotse.okr;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The OKR cycles that have begun. */
interface Cycles extends Repository<Cycle, String> {

    Cycle save(Cycle cycle);

    Optional<Cycle> findById(String quarterId);

    boolean existsById(String quarterId);

    boolean existsByPhaseNot(CyclePhase phase);
}
