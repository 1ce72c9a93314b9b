package de.ozglotse.okr;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The quarters that were opened. */
interface OpenedQuarters extends Repository<Quarter, String> {

    Optional<Quarter> findById(String id);

    List<Quarter> findAllByOrderByFirstDayDesc();

    boolean existsById(String id);

    Quarter save(Quarter quarter);

    /** @return the newest one that has begun; it runs until the next one is opened */
    Optional<Quarter> findFirstByFirstDayLessThanEqualOrderByFirstDayDesc(LocalDate day);
}
