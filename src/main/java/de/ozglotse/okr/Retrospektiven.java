package de.ozglotse.okr;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The minutes of all retrospectives. */
interface Retrospektiven extends Repository<Retrospektive, Long> {

    Retrospektive save(Retrospektive minutes);

    Optional<Retrospektive> findFirstByQuarterIdOrderByIdDesc(String quarterId);
}
