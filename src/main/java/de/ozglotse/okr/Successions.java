package de.ozglotse.okr;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What carries what on. */
interface Successions extends Repository<Succession, String> {

    Succession save(Succession succession);

    Optional<Succession> findById(String successor);

    /** @return what this quarter carries on */
    @Query("select s.predecessor from Succession s where s.successor like concat(:quarter, '-%')")
    List<String> predecessorsIn(String quarter);
}
